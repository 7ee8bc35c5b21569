/** `@` and some letters offer the people, seats, roles and groups who can read the thread. */
import { announce } from '../announce';
import { el } from '../dom';
import { plain } from '../filter';
import { Listbox } from '../listbox';
import { nt, t } from '../strings';
import { Suggestions } from '../suggestions';
import { change } from './field';

interface Mentionable {
  handle: string;
  name: string;
  note: string;
}

const MOST = 8;
const BEGUN = /(?:^|[\s(>*_])@([\p{L}\p{N}._-]{0,40})$/u;
let lists = 0;

/** The letters after the `@` that the caret stands behind, or null. */
export function begun(textBefore: string): string | null {
  return BEGUN.exec(textBefore)?.[1] ?? null;
}

/** Until the server has answered, only what still begins as it is typed stays on offer. */
function fits({ handle, name }: Mentionable, query: string): boolean {
  const words = [handle, ...name.split(/\s+/), name].map(plain);
  return words.some((word) => word.startsWith(plain(query)));
}

export class Mentions {
  private readonly box: Listbox;
  private readonly asked: Suggestions<Mentionable>;
  private people: Mentionable[] = [];

  constructor(
    private readonly area: HTMLTextAreaElement,
    base: string,
    signal: AbortSignal,
  ) {
    lists += 1;
    const list = el('ul', {
      id: `mentions-${lists}`,
      role: 'listbox',
      class: 'complete plain',
      'aria-label': t('Names'),
    });
    area.before(list);
    this.box = new Listbox(area, list, true, signal);
    this.asked = new Suggestions(
      (query) => `${base}/people?q=${query}`,
      (people) => this.show(people),
    );
    area.addEventListener('input', () => this.look(), { signal });
    area.addEventListener('click', () => this.look(), { signal });
    area.addEventListener('blur', () => this.close(), { signal });
    signal.addEventListener('abort', () => list.remove());
  }

  /** Returns whether the key meant the list of names. */
  key(event: KeyboardEvent): boolean {
    return this.box.key(event);
  }

  private get query(): string | null {
    const { selectionStart, selectionEnd, value } = this.area;
    return selectionStart === selectionEnd ? begun(value.slice(0, selectionStart)) : null;
  }

  private look(): void {
    const { query } = this;
    if (query === null) {
      this.close();
      return;
    }
    if (this.box.isOpen) this.offer(this.people.filter((person) => fits(person, query)));
    this.asked.ask(query);
  }

  private close(): void {
    this.asked.cancel();
    if (this.box.isOpen) this.box.hide();
  }

  private show(people: Mentionable[]): void {
    this.people = people;
    const offered = this.query === null ? [] : people.slice(0, MOST);
    this.offer(offered);
    if (offered.length) announce(nt('%(n)s name offered', '%(n)s names offered', offered.length));
  }

  private offer(people: Mentionable[]): void {
    this.box.show(
      people.slice(0, MOST).map(({ handle, name, note }) => ({
        title: name,
        note: note || `@${handle}`,
        take: () => this.take(handle),
      })),
    );
  }

  private take(handle: string): void {
    const to = this.area.selectionStart;
    const from = to - (this.query ?? '').length - 1;
    const text = `@${handle} `;
    const end = from + text.length;
    change(this.area, { from, to, text, select: [end, end] });
  }
}
