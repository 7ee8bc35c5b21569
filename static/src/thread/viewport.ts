/** What of a thread is in sight, and keeping it there while posts come and go around it. */
import { numberOf, type Room } from './room';

const NEAR_END = 80;
const SEEN_BELOW_EDGE = 4;

export class Viewport {
  private isStuck = true;
  private pending = 0;

  constructor(private readonly room: Room) {
    const { box, list, signal } = room;
    const resized = new ResizeObserver(() => this.isStuck && this.toEnd());
    resized.observe(box);
    resized.observe(list);
    signal.addEventListener('abort', () => resized.disconnect());
  }

  /** Runs at most once a frame, however it is scrolled. */
  onScroll(run: () => void): void {
    const { box, signal } = this.room;
    const soon = () => {
      this.isStuck = this.isAtEnd;
      this.pending ||= requestAnimationFrame(() => {
        this.pending = 0;
        if (!signal.aborted) run();
      });
    };
    box.addEventListener('scroll', soon, { signal, passive: true });
    addEventListener('scroll', soon, { signal, passive: true });
  }

  get above(): number {
    return this.edges.top - this.room.list.getBoundingClientRect().top;
  }

  get below(): number {
    return this.room.list.getBoundingClientRect().bottom - this.edges.bottom;
  }

  get isAtEnd(): boolean {
    return this.below < NEAR_END;
  }

  /** The first post that shows at least a part of itself. */
  firstVisible(): HTMLElement | null {
    const { top } = this.edges;
    return this.posts().find((post) => post.getBoundingClientRect().bottom > top + 1) ?? null;
  }

  /** The last post that shows its end: so far one has read. */
  lastSeen(): number {
    const { bottom } = this.edges;
    const seen = this.posts().filter(
      (post) => post.getBoundingClientRect().bottom <= bottom + SEEN_BELOW_EDGE,
    );
    const last = seen[seen.length - 1];
    return last ? numberOf(last) : 0;
  }

  /** Where an element stands: below 0 is above the sight, above 1 below it. */
  placeOf(element: Element): number {
    const { top, bottom } = this.edges;
    return (element.getBoundingClientRect().top - top) / Math.max(bottom - top, 1);
  }

  /** Change the list; the end stays the end, or the first visible post stays where it is. */
  keep(change: () => void, follow = true): void {
    const stick = follow && this.isAtEnd;
    const anchor = this.firstVisible();
    const before = anchor?.getBoundingClientRect().top ?? 0;
    change();
    if (stick) this.toEnd();
    else if (anchor?.isConnected) this.by(anchor.getBoundingClientRect().top - before);
    this.isStuck = stick || this.isAtEnd;
  }

  toEnd(): void {
    this.isStuck = true;
    if (this.ownsScroll) this.room.box.scrollTop = this.room.box.scrollHeight;
    else this.by(this.below);
  }

  /** Bring an element near the top, so that what follows it can be read. */
  bringUp(element: Element): void {
    this.isStuck = false;
    const { top, bottom } = this.edges;
    this.by(element.getBoundingClientRect().top - top - (bottom - top) / 8);
    this.isStuck = this.isAtEnd;
  }

  private by(distance: number): void {
    if (Math.abs(distance) < 1) return;
    const scroller = this.ownsScroll ? this.room.box : document.scrollingElement;
    if (scroller) scroller.scrollTop += distance;
  }

  /** On a low screen the page scrolls instead of the list. */
  private get ownsScroll(): boolean {
    return getComputedStyle(this.room.box).overflowY !== 'visible';
  }

  private get edges(): { top: number; bottom: number } {
    if (this.ownsScroll) return this.room.box.getBoundingClientRect();
    const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const composer = this.room.host.querySelector('.composer')?.getBoundingClientRect().top;
    return { top: Math.max(top, 0), bottom: Math.min(composer ?? innerHeight, innerHeight) };
  }

  private posts(): HTMLElement[] {
    return [...this.room.list.querySelectorAll<HTMLElement>(':scope > .post[data-number]')];
  }
}
