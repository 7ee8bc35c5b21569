/** The two ways the server sends a page away: to sign in again, or to be loaded afresh. */

import { me } from './dom';
import { t } from './strings';
import { toast } from './toasts';

const NAME = 'plenary:reloaded';
const TOO_SOON = 15_000;

let goes = false;

/** Somebody signs out here: they are on their way already, and not back to this page. */
export function leavesByOwnWill(): void {
  goes = true;
  for (const over of ['turbo:load', 'turbo:fetch-request-error'])
    document.addEventListener(over, () => (goes = false), { once: true });
}

export function goToSignIn(): void {
  if (goes || !me()) return;
  location.assign(`/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Load the page afresh; one that asks for it again at once would do so for ever. */
export function reloadPage(): void {
  const last = Number(sessionStorage.getItem(NAME) ?? 0);
  if (Date.now() - last < TOO_SOON) {
    toast(t('This page is out of date.'), { label: t('Reload'), run: () => location.reload() });
    return;
  }
  sessionStorage.setItem(NAME, String(Date.now()));
  location.reload();
}
