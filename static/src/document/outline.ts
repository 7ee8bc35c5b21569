/** The contents at the left: the headings as they now are, the one being read marked. */
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { el } from '../dom';
import { anchorName } from './nodes';
import { type Place, places } from './places';

const SETTLED = 300;
const BELOW_BARS = 250;

export class Outline {
  private timer = 0;
  private shown: Place[] = [];
  private drawn = '';
  private read: Node | null = null;

  constructor(
    private readonly list: HTMLElement,
    private readonly view: EditorView,
    signal: AbortSignal,
  ) {
    list.addEventListener('click', (event) => this.follow(event), { signal });
    document.addEventListener('scroll', () => this.later(), { signal, passive: true });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
    this.draw();
  }

  later(): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      this.draw();
    }, SETTLED);
  }

  private draw(): void {
    const { doc } = this.view.state;
    if (doc !== this.read) {
      this.read = doc;
      this.shown = places(doc).filter(({ level, words }) => level > 0 && words);
      const drawn = JSON.stringify(this.shown.map(({ level, words }) => [level, words]));
      if (drawn !== this.drawn) this.list.replaceChildren(...this.shown.map(row));
      this.drawn = drawn;
    }
    this.mark();
  }

  private mark(): void {
    const link = this.list.querySelectorAll('a')[Math.max(0, this.passed() - 1)];
    const before = this.list.querySelector('[aria-current]');
    if (link === before) return;
    before?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
  }

  /** How many headings have gone past the line: they stand in order. */
  private passed(): number {
    const line = readingLine();
    let [low, high] = [0, this.shown.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.topOf(this.shown[middle]?.at ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private topOf(at: number): number {
    const node = this.view.nodeDOM(at);
    return node instanceof HTMLElement ? node.getBoundingClientRect().top : 0;
  }

  private follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const at = link ? [...this.list.querySelectorAll('a')].indexOf(link) : -1;
    const node = this.view.nodeDOM(this.shown[at]?.at ?? -1);
    if (!(node instanceof HTMLElement)) return;
    event.preventDefault();
    node.scrollIntoView({ block: 'start' });
    node.closest<HTMLElement>('[popover]')?.hidePopover();
  }
}

/**
 * Down to where one reads: the upper third of the window, and what lies below the bars, where a
 * heading comes to stand that was gone to; all of the window where the page ends.
 */
function readingLine(): number {
  const { scrollY, innerHeight } = window;
  const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  return isAtEnd ? innerHeight : Math.max(innerHeight / 3, BELOW_BARS);
}

const row = ({ level, words, id }: Place): HTMLElement =>
  el('li', {}, el('a', { class: `l${level}`, href: `#${anchorName(id)}` }, words));
