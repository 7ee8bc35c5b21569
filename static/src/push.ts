/** Push to this browser: asked for by a click only, and said plainly when it cannot be. */
import { post } from './http';
import { t } from './strings';

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

export function bindPush(signal: AbortSignal): void {
  const hindrance = whyNot();
  const button = document.querySelector<HTMLButtonElement>('button[data-push]');
  const part = button?.closest<HTMLElement>('[data-push-part]');
  if (hindrance) say(hindrance);
  if (hindrance || !button || !part) return;
  part.hidden = false;
  say('');
  button.addEventListener('click', () => void within(button), { signal });
}

/** What is still on its way belongs to whoever signs out, not to who comes next. */
export async function forgetPush(): Promise<void> {
  if (whyNot()) return;
  const worker = await navigator.serviceWorker.getRegistration('/');
  for (const shown of (await worker?.getNotifications()) ?? []) shown.close();
  await (await worker?.pushManager.getSubscription())?.unsubscribe();
}

/** Why this browser cannot be told; nothing: it can. */
function whyNot(): string {
  if (!window.isSecureContext) return t('Push messages need an address that begins with https.');
  const isKnown =
    'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!isKnown) return t('This browser does not know push messages.');
  return Notification.permission === 'denied' ? refused() : '';
}

function say(words: string): void {
  const place = document.querySelector<HTMLElement>('[data-push-said]');
  if (place) place.textContent = words;
}

const refused = (): string =>
  t('This browser refuses notifications from Plenary. Allow them in its settings for this site.');

async function within(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  const because = await subscribe(button).catch((fault: Error) =>
    t('This browser could not do it: %(why)s', { why: fault.message }),
  );
  button.disabled = false;
  say(because);
  button.focus();
}

async function subscribe(button: HTMLButtonElement): Promise<string> {
  const answer = await Notification.requestPermission();
  if (answer === 'denied') return refused();
  if (answer !== 'granted') return t('The browser was not told yes, so nothing changed.');
  await navigator.serviceWorker.register('/push-worker.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  // one made for another key or another person is worth nothing here
  await (await pushManager.getSubscription())?.unsubscribe();
  const applicationServerKey = bytes(button.dataset.push ?? '');
  const made = (
    await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  ).toJSON();
  const { p256dh: key = '', auth = '' } = made.keys ?? {};
  const told = await post<{ then: string }>(button.dataset.send ?? '', {
    endpoint: made.endpoint ?? '',
    key,
    auth,
  });
  if (!told.ok || !told.data) return told.because;
  history.replaceState(history.state, '', told.data.then);
  location.reload();
  return t('This browser is told from now on.');
}
