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
    private readonly room: Room,
    private readonly posts: Posts,
    private readonly view: Viewport,
    private readonly latest: Latest,
    private readonly fold: Fold,
    public head: number,
    private readonly loaded: (fragment: Fragment) => void,
  ) {}

  /** Is the newest post among those on the page? */
  get isAtTail(): boolean {
    return this.posts.last >= this.head;
  }

  get isAtTop(): boolean {
    return this.posts.first <= this.floor;
  }

  knowHead(head: number): void {
    if (head > this.head) this.head = head;
  }

  /** Load whatever is about to come into sight. */
  async look(): Promise<void> {
    const { first, last } = this.posts;
    if (this.isLoading || Date.now() - this.failed < AFTER_FAILURE) return;
    if (this.isFoldNear) await this.fill();
    else if (!this.isAtTop && this.view.above < MARGIN) await this.load(`before=${first}`);
    else if (!this.isAtTail && this.view.below < MARGIN) await this.load(`after=${last}`);
    else return;
    requestAnimationFrame(() => !this.room.signal.aborted && void this.look());
  }

  /** Load a piece of what the fold hides, from the side it is looked at. */
  async fill(): Promise<void> {
    const { element, after, before } = this.fold;
    if (!element || this.isLoading) return;
    const isReadDownwards = this.view.placeOf(element) > 0.3;
    const fragment = await this.load(isReadDownwards ? `after=${after}` : `before=${before}`);
    if (!fragment) return;
    if (isReadDownwards) this.fold.lay(Math.max(after, Math.min(fragment.last, before)), before);
    else this.fold.lay(after, Math.min(before, Math.max(fragment.first, after)));
  }

  /** The newest screen, with a fold above it where posts are missing in between. */
  async bridge(): Promise<Fragment | null> {
    const fragment = await this.fetch(`before=${BEYOND_ALL}`);
    if (!fragment) return null;
    const older = this.posts.all().map(numberOf).filter((number) => number < fragment.first);
    this.show(fragment);
    this.fold.lay(older[older.length - 1] ?? 0, fragment.first);
    return fragment;
  }

  /** Show another part of the thread instead of this one. */
  async goTo(number: number | 'end'): Promise<boolean> {
    const isThere = number === 'end' ? this.isAtTail : this.posts.get(number);
    if (isThere) return true;
    const query = number === 'end' ? `before=${BEYOND_ALL}` : `around=${number}`;
    const fragment = await this.fetch(query);
    if (!fragment) return false;
    this.fold.remove();
    this.posts.clear();
    this.show(fragment);
    return true;
  }

  /** Take away what is far from sight. */
  trim(): void {
    const posts = this.posts.all();
    const first = this.view.firstVisible();
    const [above, below] = trimming(posts.length, first ? posts.indexOf(first) : 0, KEEP);
    for (const post of posts.slice(0, above)) post.remove();
    for (const post of posts.slice(posts.length - below)) post.remove();
    this.fold.check();
  }

  private get isFoldNear(): boolean {
    const { element } = this.fold;
    const place = element ? this.view.placeOf(element) : 9;
    return place > -0.5 && place < 1.5;
  }

  private async load(query: string): Promise<Fragment | null> {
    const fragment = await this.fetch(query);
    if (fragment) this.show(fragment, query);
    return fragment;
  }

  private show(fragment: Fragment, query = ''): void {
    this.view.keep(() => {
      for (const post of fragment.posts) this.posts.put(post, fragment.asked);
      if (query.startsWith('before=') && !fragment.posts.length) this.floor = this.posts.first;
      this.trim();
      this.loaded(fragment);
    }, false);
  }

  private async fetch(query: string): Promise<Fragment | null> {
    const asked = this.latest.now();
    this.isLoading = true;
    this.room.list.setAttribute('aria-busy', 'true');
    try {
      return await this.request(query, asked);
    } catch {
      this.failed = Date.now();
      return null;
    } finally {
      this.isLoading = false;
      this.room.list.removeAttribute('aria-busy');
    }
  }

  private async request(query: string, asked: number): Promise<Fragment | null> {
    const { base, signal } = this.room;
    const answer = await fetch(`${base}/posts?${query}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok || answer.redirected) throw new Error(`no posts: ${answer.status}`);
    const html = await answer.text();
    if (signal.aborted) return null;
    const header = (name: string) => Number(answer.headers.get(name) ?? 0);
    this.knowHead(header('X-Head'));
    const posts = parse(html).filter((post) => post.matches('.post[data-number]'));
    const [first, last] = [header('X-First'), header('X-Last')];
    return { posts, first, last, cursor: header('X-Cursor'), asked };
  }
}
