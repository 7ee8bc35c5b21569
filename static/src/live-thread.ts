/**
 * <live-thread>: a discussion that shows what others write, and what oneself writes, at once.
 * Without a script it is a page with links and forms; this element only adds to it.
 */
import * as Turbo from '@hotwired/turbo';
import { el, icon, isPreview } from './dom';
import { reloadPage } from './leaving';
import { nt, t } from './strings';
import { numberOf, type Room } from './thread/room';
import { Thread } from './thread/thread';
import type { Events } from './watchers';

export class LiveThread extends HTMLElement {
  private stop = new AbortController();
  /** The parts that live while the element is on a page. */
  thread: Thread | null = null;

  connectedCallback(): void {
    const [box, list] = [
      this.querySelector<HTMLElement>('.posts'),
      this.querySelector('.posts > ol'),
    ];
    if (!box || !(list instanceof HTMLElement)) return;
    this.stop = new AbortController();
    const { signal } = this.stop;
    const { stream, base } = { stream: this.attribute('stream'), base: this.attribute('base') };
    const room: Room = { host: this, box, list, stream, base, signal };
    this.thread = new Thread(room, this.start());
    for (const more of this.querySelectorAll<HTMLElement>('.posts > .more')) more.hidden = true;
    this.listen(signal);
    this.thread.begin();
    if (!isPreview()) void this.place(this.thread);
  }

  disconnectedCallback(): void {
    this.stop.abort();
    this.thread = null;
  }

  private start() {
    const head = this.number('head');
    const read = Number(this.getAttribute('read') ?? this.dataset.read ?? head);
    const unread = Number(this.getAttribute('unread') ?? Math.max(head - read, 0));
    return { cursor: this.number('cursor'), head, read, unread };
  }

  private listen(signal: AbortSignal): void {
    const told = (event: Event) => this.hear((event as CustomEvent<Events['thread']>).detail);
    this.addEventListener('told', told, { signal });
    this.addEventListener('gone', (event) => this.empty((event as CustomEvent).detail), { signal });
    document.addEventListener('turbo:before-cache', () => this.remember(), { signal });
    addEventListener('hashchange', () => this.thread && void this.place(this.thread), { signal });
  }

  /** Where to begin: at what the address names, where one was, at what is new, or at the end. */
  private async place(thread: Thread): Promise<void> {
    const named = namedIn(location, this.attribute('base'));
    const left = Number(this.dataset.place ?? 0);
    const wanted = named || left;
    delete this.dataset.place;
    if (wanted) await thread.showPost(wanted);
    else if (!(await this.placeAtNew(thread))) thread.view.toEnd();
    thread.look();
  }

  private async placeAtNew({ reading, posts }: Thread): Promise<boolean> {
    return reading.unread > 0 && posts.first <= reading.upTo + 1 && reading.toFirstUnread();
  }

  /** Whoever comes back to this page by the browser's way begins where it was left. */
  private remember(): void {
    if (!this.thread) return;
    const { cursor, pages, reading, posts, view } = this.thread;
    const first = view.firstVisible();
    this.thread.foldAway();
    if (first && !view.isAtEnd) this.dataset.place = String(numberOf(first));
    const numbers = { cursor: cursor.at, head: pages.head, first: posts.first, last: posts.last };
    for (const [name, value] of Object.entries(numbers)) this.setAttribute(name, String(value));
    this.setAttribute('read', String(reading.upTo));
    this.setAttribute('unread', String(reading.unread));
  }

  private hear({ title, closed, head, lines }: Events['thread']): void {
    this.draw('[data-lines]', lines);
    this.write('[data-title]', title);
    this.write('[data-head]', nt('%(n)s post', '%(n)s posts', head));
    const chip = this.querySelector<HTMLElement>('[data-closed]');
    const isReopened = chip && !chip.hidden && !closed;
    if (chip) chip.hidden = !closed;
    const form = this.querySelector<HTMLElement>('form.composer');
    if (isReopened && !form) {
      reloadPage();
      return;
    }
    if (form) form.hidden = closed;
    const line =
      this.querySelector<HTMLElement>('.closed-line') ?? (closed && this.closedLine(form));
    if (line && form) line.hidden = !closed;
  }

  private closedLine(form: HTMLElement | null): HTMLElement {
    const text = t('This discussion has been closed. What you were writing is kept.');
    const line = el('p', { class: 'closed-line', role: 'status' }, icon('lock'), text);
    form?.after(line);
    return line;
  }

  /** The reader may no longer see this: nothing of it stays, not even for the way back. */
  private empty(because: string): void {
    this.stop.abort();
    this.thread = null;
    const template = this.querySelector<HTMLTemplateElement>('template[data-gone]');
    const drawn = template?.content.firstElementChild?.cloneNode(true);
    const notice = drawn instanceof HTMLElement ? drawn : el('div', { class: 'gone' });
    const line = notice.querySelector('p') ?? notice.appendChild(el('p', { role: 'alert' }));
    this.replaceChildren(notice);
    for (const pane of this.parentElement?.querySelectorAll(':scope > .pane') ?? []) pane.remove();
    line.textContent = because || t('This is no longer open to you.');
    document.title = t('No longer open');
    Turbo.cache.clear();
  }

  private write(selector: string, text: string): void {
    const place = this.querySelector(selector);
    if (place && text && place.textContent !== text) place.textContent = text;
  }

  private draw(selector: string, html: string): void {
    const place = this.querySelector(selector);
    if (!place || place.innerHTML.trim() === html) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    place.replaceChildren(...page.body.childNodes);
  }

  private attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }

  private number(name: string): number {
    return Number(this.getAttribute(name) ?? 0);
  }
}

/** The post an address names: /board/threads/12#post-47, or /board/threads/12/47 as one types it. */
function namedIn({ hash, pathname }: Location, base: string): number {
  const [named] = /(?<=^#post-)\d+$/.exec(hash) ?? [];
  const [typed] = pathname.startsWith(`${base}/`) ? [pathname.slice(base.length + 1)] : [];
  return Number(named ?? typed) || 0;
}
