/** The menu of a post is the same for all when it comes; what a script adds to it, it adds on opening. */
import { el, icon } from '../dom';
import { t } from '../strings';
import type { Mine } from './mine';
import { numberOf, postAround } from './room';

/** What `data-act` names, in the order of the menu. */
export type Act = 'quote' | 'edit' | 'delete' | 'todo' | 'unread' | 'link';
type Item = [act: Act, picture: string, label: string];

/** Fill a menu as it opens; `beforetoggle` does not bubble, so it is caught on its way down. */
export function fillMenus(host: HTMLElement, mine: Mine, signal: AbortSignal): void {
  const fill = (event: Event) => {
    const menu = event.target;
    const isOpening = event instanceof ToggleEvent && event.newState === 'open';
    if (!isOpening || !(menu instanceof HTMLElement) || !menu.matches('.post > .menu')) return;
    const post = postAround(menu);
    if (post) refill(menu, post, mine);
  };
  host.addEventListener('beforetoggle', fill, { signal, capture: true });
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
