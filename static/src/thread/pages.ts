/** Loads more posts where they are needed, and keeps only a window of them. Counts in post numbers. */
import { parse } from '../dom';
import type { Fold } from './fold';
import { type Latest, trimming } from './order';
import type { Posts } from './posts';
import { numberOf, type Room } from './room';
import type { Viewport } from './viewport';

export interface Fragment {
  posts: HTMLElement[];
  first: number;
  last: number;
  /** The last event that is in it. */
  cursor: number;
  /** When it was asked for. */
  asked: number;
}

/** What of the thread this needs. */
interface Parts {
  room: Room;
  posts: Posts;
  view: Viewport;
  latest: Latest;
  fold: Fold;
}

const KEEP = 240;
const MARGIN = 1200;
const BEYOND_ALL = 2 ** 31 - 1;
const AFTER_FAILURE = 2000;
const PATIENCE = 20_000;

export class Pages {
  private isLoading = false;
  private failed = 0;
  /** There is nothing before this post. */
  private floor = 1;

  constructor(
    private readonly parts: Parts,
    public head: number,
    private readonly loaded: (fragment: Fragment) => void,
  ) {}

  /**
   * Is the newest post we know of on the page? What the server has beyond that, it tells in
   * its turn: taking notice sooner would leave a hole before it.
   */
  get isAtTail(): boolean {
    return this.parts.posts.last >= this.head;
  }

  get isAtTop(): boolean {
    return this.parts.posts.first <= this.floor;
  }

  knowHead(head: number): void {
    if (head > this.head) this.head = head;
  }

  /** Load whatever is about to come into sight. */
  async look(): Promise<void> {
    const { first, last } = this.parts.posts;
    if (this.isLoading || Date.now() - this.failed < AFTER_FAILURE) return;
    if (this.isFoldNear) await this.fill();
    else if (!this.isAtTop && this.parts.view.above < MARGIN) await this.load(`before=${first}`);
    else if (!this.isAtTail && this.parts.view.below < MARGIN) await this.load(`after=${last}`);
    else return;
    requestAnimationFrame(() => !this.parts.room.signal.aborted && void this.look());
  }

  /** Load a piece of what the fold hides, from the side it is looked at. */
  async fill(): Promise<void> {
    const { element, after, before } = this.parts.fold;
    if (!element || this.isLoading) return;
    const isReadDownwards = this.parts.view.placeOf(element) > 0.3;
    const fragment = await this.load(isReadDownwards ? `after=${after}` : `before=${before}`);
    if (!fragment) return;
    if (isReadDownwards)
      this.parts.fold.lay(Math.max(after, Math.min(fragment.last, before)), before);
    else this.parts.fold.lay(after, Math.min(before, Math.max(fragment.first, after)));
  }

  /**
   * After a long absence: what is looked at, afresh, then a fold, then the newest screen. What
   * was shown besides may have changed and goes. Returns the event up to which all this holds.
   */
  async bridge(): Promise<number> {
    const here = this.parts.view.firstVisible();
    const around = here ? await this.fetch(`around=${numberOf(here)}`) : null;
    const newest = await this.fetch(`before=${BEYOND_ALL}`);
    if (!newest || (here && !around)) return 0;
    const fragments = around ? [around, newest] : [newest];
    this.parts.view.keep(() => this.replaceBy(fragments), false);
    return Math.min(...fragments.map(({ cursor }) => cursor));
  }

  /** Show another part of the thread instead of this one. */
  async goTo(number: number | 'end'): Promise<boolean> {
    const isThere = number === 'end' ? this.isAtTail : this.parts.posts.get(number);
    if (isThere) return true;
    const query = number === 'end' ? `before=${BEYOND_ALL}` : `around=${number}`;
    const fragment = await this.fetch(query);
    if (!fragment) return false;
    this.parts.fold.remove();
    this.parts.posts.clear();
    this.show(fragment);
    return true;
  }

  /** Take away what is far from sight. */
  trim(): void {
    const posts = this.parts.posts.all();
    const first = this.parts.view.firstVisible();
    const [above, below] = trimming(posts.length, first ? posts.indexOf(first) : 0, KEEP);
    for (const post of posts.slice(0, above)) post.remove();
    for (const post of posts.slice(posts.length - below)) post.remove();
    this.parts.fold.check();
  }

  private replaceBy(fragments: Fragment[]): void {
    const { posts, fold } = this.parts;
    const kept = new Set(fragments.flatMap((fragment) => fragment.posts.map(numberOf)));
    fold.remove();
    for (const post of posts.all()) if (!kept.has(numberOf(post))) post.remove();
    for (const fragment of fragments) this.putAll(fragment);
    const [older, newest] = fragments;
    if (older && newest) fold.lay(older.last, newest.first);
    for (const fragment of fragments) this.loaded(fragment);
  }

  private putAll({ posts, last, asked }: Fragment): void {
    for (const post of posts) this.parts.posts.put(post, asked);
    this.knowHead(last);
  }

  private get isFoldNear(): boolean {
    const { element } = this.parts.fold;
    const place = element ? this.parts.view.placeOf(element) : 9;
    return place > -0.5 && place < 1.5;
  }

  private async load(query: string): Promise<Fragment | null> {
    const fragment = await this.fetch(query);
    if (fragment) this.show(fragment, query);
    return fragment;
  }

  private show(fragment: Fragment, query = ''): void {
    this.parts.view.keep(() => {
      this.putAll(fragment);
      if (query.startsWith('before=') && !fragment.posts.length)
        this.floor = this.parts.posts.first;
      this.trim();
      this.loaded(fragment);
    }, false);
  }

  private async fetch(query: string): Promise<Fragment | null> {
    const asked = this.parts.latest.now();
    this.isLoading = true;
    this.parts.room.list.setAttribute('aria-busy', 'true');
    try {
      return await this.request(query, asked);
    } catch {
      this.failed = Date.now();
      return null;
    } finally {
      this.isLoading = false;
      this.parts.room.list.removeAttribute('aria-busy');
    }
  }

  private async request(query: string, asked: number): Promise<Fragment | null> {
    const { base, signal } = this.parts.room;
    const answer = await fetch(`${base}/posts?${query}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok || answer.redirected) throw new Error(`no posts: ${answer.status}`);
    const html = await answer.text();
    if (signal.aborted) return null;
    const header = (name: string) => Number(answer.headers.get(name) ?? 0);
    if (!this.isAtTail) this.knowHead(header('X-Head'));
    const posts = parse(html).filter((post) => post.matches('.post[data-number]'));
    const [first, last] = [header('X-First'), header('X-Last')];
    return { posts, first, last, cursor: header('X-Cursor'), asked };
  }
}
