/** A post leads to a page of all that one may do with it; here the most of it is a menu instead. */
import { closest, el, icon } from '../dom';
import { t } from '../strings';
import type { Mine } from './mine';
import { numberOf, postAround } from './room';

/** What `data-act` names, in the order of the menu. */
export type Act = 'quote' | 'edit' | 'delete' | 'todo' | 'unread' | 'link';
type Item = [act: Act, picture: string, label: string];

/** Make the menu that is asked for, before the browser opens it for the button pressed. */
export function giveMenus(host: HTMLElement, base: string, mine: Mine, signal: AbortSignal): void {
  const give = (event: Event) => {
    const button = closest(event, '[data-menu]');
    const post = postAround(button);
    if (!button || !post) return;
    const menu = menuOf(post) ?? makeMenu(post, base);
    if (!menu) return;
    lead(button, menu);
    mine.dress(post);
    refill(menu, post, mine);
  };
  host.addEventListener('click', give, { signal, capture: true });
}

/** A menu that is open stays so when its post comes again. */
export function keepMenu(shown: HTMLElement, fresh: HTMLElement): void {
  const menu = menuOf(shown);
  const button = fresh.querySelector<HTMLElement>('[data-menu]');
  if (!menu?.matches(':popover-open') || !button) return;
  fresh.append(menu.cloneNode(true));
  lead(button, menu);
}

const menuOf = (post: HTMLElement): HTMLElement | null => post.querySelector(':scope > .menu');

/** From now on the button opens the menu, where it led to a page. */
function lead(button: HTMLElement, menu: HTMLElement): void {
  button.setAttribute('type', 'button');
  button.setAttribute('popovertarget', menu.id);
}

function makeMenu(post: HTMLElement, base: string): HTMLElement | null {
  const form = document.querySelector<HTMLTemplateElement>('#post-menu');
  const menu = form?.content.firstElementChild?.cloneNode(true);
  if (!(menu instanceof HTMLElement)) return null;
  const number = numberOf(post);
  menu.id = `menu-${number}`;
  for (const mark of menu.querySelectorAll<HTMLButtonElement>('[name="mark"]'))
    mark.value = `${number}:${mark.value}`;
  for (const link of menu.querySelectorAll<HTMLAnchorElement>('[data-leads]'))
    link.href = `${base}/posts/${number}${link.dataset.leads}`;
  post.append(menu);
  return menu;
}

function refill(menu: HTMLElement, post: HTMLElement, mine: Mine): void {
  for (const old of menu.querySelectorAll('[data-added]')) old.remove();
  const isOwn = post.classList.contains('mine');
  const items = itemsFor(isOwn, mine.isTodo(numberOf(post)));
  const missing = items.filter(([act]) => !menu.querySelector(`[data-act="${act}"]`));
  const last = menu.querySelector(':scope > a:last-child');
  for (const [act, picture, label] of missing) {
    const button = el(
      'button',
      { type: 'button', class: 'item', 'data-act': act, 'data-added': true },
      icon(picture),
      label,
    );
    menu.insertBefore(button, last);
  }
}

function itemsFor(isOwn: boolean, isTodo: boolean): Item[] {
  const own: Item[] = [
    ['edit', 'edit', t('Edit')],
    ['delete', 'bin', t('Delete')],
  ];
  return [
    ['quote', 'quote', t('Quote')],
    ...(isOwn ? own : []),
    ['todo', 'todo', isTodo ? t('Take off my to-do list') : t('Put on my to-do list')],
    ['unread', 'bell', t('Mark unread from here')],
    ['link', 'link', t('Copy the link')],
  ];
}
