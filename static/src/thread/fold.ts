/** A stretch of posts that is not loaded, between what was shown before and the newest. */
import { el } from '../dom';
import { nt, t } from '../strings';
import type { Posts } from './posts';
import type { Room } from './room';

export class Fold {
  private line: HTMLElement | null = null;
  private last = 0;
  private next = 0;

  constructor(
    private readonly room: Room,
    private readonly posts: Posts,
    private readonly open: () => void,
  ) {}

  get element(): HTMLElement | null {
    return this.line;
  }

  /** The last post above it. */
  get after(): number {
    return this.last;
  }

  /** The first post below it. */
  get before(): number {
    return this.next;
  }

  covers(number: number): boolean {
    return this.line !== null && number > this.last && number < this.next;
  }

  /** Where the unbroken row of posts begins that this one stands in. */
  startOf(number: number): number {
    return this.line && number >= this.next ? this.next : this.posts.first;
  }

  /** Lay it between two posts; nothing remains of it when they are neighbours. */
  lay(last: number, next: number): void {
    const first = this.posts.get(next);
    const isNeeded = first && this.posts.first <= last && next - last > 1;
    if (!isNeeded) {
      this.remove();
      return;
    }
    [this.last, this.next] = [last, next];
    this.line ??= this.draw();
    this.write(next - last - 1);
    first.before(this.line);
  }

  /** Once one of its sides has left the page it is no longer between anything. */
  check(): void {
    if (!this.line) return;
    const isBetween = this.posts.first <= this.last && this.posts.last >= this.next;
    if (!isBetween) this.remove();
  }

  remove(): void {
    this.line?.remove();
    this.line = null;
  }

  private draw(): HTMLElement {
    const button = el('button', { type: 'button', class: 'btn sm' });
    button.addEventListener('click', this.open, { signal: this.room.signal });
    return el('li', { class: 'sep fold' }, el('span'), button);
  }

  private write(missing: number): void {
    const [text, button] = this.line?.children ?? [];
    if (!text || !button) return;
    text.textContent = nt('%(n)s post not loaded', '%(n)s posts not loaded', missing);
    button.textContent = t('Load');
  }
}
