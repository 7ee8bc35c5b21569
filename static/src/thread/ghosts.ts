/** One's own posts that the server has not stored yet: shown at once, below all others. */
import { el, icon } from '../dom';
import { t } from '../strings';
import { toast } from '../toasts';
import type { Outbox, Unsent } from './outbox';
import type { Room } from './room';

export class Ghosts {
  constructor(
    private readonly room: Room,
    private readonly outbox: Outbox,
    private readonly edit: (post: Unsent) => void,
  ) {}

  /** Make the list show what the outbox holds, no more and no less. */
  refresh(): void {
    const posts = this.outbox.of(this.room.base);
    const keys = posts.map((post) => post.key);
    for (const ghost of this.all()) if (!keys.includes(ghost.dataset.key ?? '')) ghost.remove();
    for (const post of posts) this.show(post);
  }

  remove(): void {
    for (const ghost of this.all()) ghost.remove();
  }

  private all(): HTMLElement[] {
    return [...this.room.list.querySelectorAll<HTMLElement>(':scope > .post:not([data-number])')];
  }

  private show(post: Unsent): void {
    const settled = this.room.list.querySelector(
      `:scope > .post[data-number][data-key="${CSS.escape(post.key)}"]`,
    );
    if (settled) return;
    const ghost = this.all().find((one) => one.dataset.key === post.key) ?? this.draw(post);
    this.mark(ghost, post.because);
  }

  private draw(post: Unsent): HTMLElement {
    const ghost = this.blank();
    ghost.dataset.key = post.key;
    ghost.querySelector('.body')?.replaceChildren(...paragraphs(post.text));
    this.wire(ghost, post);
    this.room.list.append(ghost);
    return ghost;
  }

  private blank(): HTMLElement {
    const template = this.room.host.querySelector<HTMLTemplateElement>('template[data-pending]');
    const drawn = template?.content.firstElementChild?.cloneNode(true);
    return drawn instanceof HTMLElement ? drawn : plain();
  }

  private wire(ghost: HTMLElement, post: Unsent): void {
    const discard = ghost.querySelector<HTMLElement>('[data-discard]');
    if (discard && !ghost.querySelector('[data-change]')) {
      const label = t('Edit');
      discard.before(el('button', { class: 'btn sm', type: 'button', 'data-change': true }, label));
    }
    ghost.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button') : null;
      if (pressed?.matches('[data-retry]')) this.outbox.retry(post.key);
      else if (pressed?.matches('[data-discard]')) this.outbox.drop(post.key);
      else if (pressed?.matches('[data-change]')) this.takeBack(post);
    });
  }

  /** Only where there is a field to take it back into: the text must not get lost on its way. */
  private takeBack(post: Unsent): void {
    const field = this.room.host.querySelector('.composer:not([hidden]) textarea');
    if (!field) toast(t('Nothing can be written here now. Your text stays.'));
    else if (this.outbox.drop(post.key)) this.edit(post);
  }

  private mark(ghost: HTMLElement, because: string | undefined): void {
    const isRefused = because !== undefined;
    ghost.classList.toggle('pending', !isRefused);
    ghost.classList.toggle('failed', isRefused);
    ghost.querySelector('[data-sending]')?.toggleAttribute('hidden', isRefused);
    ghost.querySelector('[data-failed]')?.toggleAttribute('hidden', !isRefused);
    const reason = ghost.querySelector('[data-because]');
    if (reason && isRefused) reason.textContent = because;
  }
}

/** What stands in for the page's own template where it has none. */
function plain(): HTMLElement {
  const button = (name: string, label: string) =>
    el('button', { class: 'btn sm', type: 'button', [`data-${name}`]: true }, label);
  return el(
    'li',
    { class: 'post pending' },
    el('span', { class: 'av' }),
    el(
      'div',
      {},
      el('p', { class: 'who' }, el('b', {}, t('You')), sending()),
      el('div', { class: 'body' }),
      el(
        'p',
        { class: 'err', 'data-failed': true, hidden: true },
        el('span', { 'data-because': true }),
        button('retry', t('Try again')),
        button('discard', t('Discard')),
      ),
    ),
  );
}

const sending = (): HTMLElement =>
  el('span', { class: 'st', 'data-sending': true }, icon('clock'), t('Sending'));

/** The text as typed: paragraphs and lines, nothing else before the server has read it. */
function paragraphs(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((part) => {
    const lines = part.split('\n').flatMap((line, index) => (index ? [el('br'), line] : [line]));
    return el('p', {}, ...lines);
  });
}
