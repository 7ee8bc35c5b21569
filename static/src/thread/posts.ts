/** The posts of a thread on the page: each once, in order, never an older text over a newer one. */
import * as Turbo from '@hotwired/turbo';
import { parse } from '../dom';
import { keepMenu } from './menu';
import { isNewer, type Latest, placeOf } from './order';
import { numberOf, type Room, revisionOf } from './room';

/** What the reader's own things add to a post that is the same for all. */
export type Dress = (post: HTMLElement) => void;
export type Put = 'new' | 'changed' | 'kept';

export class Posts {
  /** Fresh texts of posts that are being changed just now. */
  private readonly held = new Map<number, HTMLElement>();
  onHeld: (shown: HTMLElement, fresh: HTMLElement) => void = () => {};

  constructor(
    private readonly room: Room,
    private readonly latest: Latest,
    private readonly dress: Dress,
  ) {}

  all(): HTMLElement[] {
    return [...this.room.list.querySelectorAll<HTMLElement>(':scope > .post[data-number]')];
  }

  get(number: number): HTMLElement | null {
    return this.room.list.querySelector(`:scope > .post[data-number="${number}"]`);
  }

  get first(): number {
    const post = this.room.list.querySelector(':scope > .post[data-number]');
    return post ? numberOf(post) : 0;
  }

  get last(): number {
    const [last] = this.all().slice(-1);
    return last ? numberOf(last) : 0;
  }

  /** To remember when asking something whose answer brings posts. */
  now(): number {
    return this.latest.now();
  }

  /** Take in a post. `asked`: when the question was asked that this is part of the answer to. */
  put(arrived: HTMLElement, asked?: number): Put {
    const fresh = this.freshest(arrived, asked);
    const shown = this.get(numberOf(fresh));
    if (!shown) {
      this.insert(fresh);
      return 'new';
    }
    return this.replace(shown, fresh) ? 'changed' : 'kept';
  }

  putHtml(html: string, asked?: number): Put {
    const [post] = parse(html);
    return post ? this.put(post, asked) : 'kept';
  }

  /** While a post is being changed by the reader its fresh text waits. */
  beginEdit(post: HTMLElement): void {
    post.dataset.editing = '';
  }

  endEdit(post: HTMLElement): void {
    delete post.dataset.editing;
    const fresh = this.held.get(numberOf(post));
    this.held.delete(numberOf(post));
    if (fresh) this.replace(post, fresh);
  }

  clear(): void {
    for (const post of this.all()) post.remove();
  }

  private freshest(arrived: HTMLElement, asked?: number): HTMLElement {
    if (asked === undefined) return arrived;
    const html = this.latest.since(numberOf(arrived), asked);
    return (html && parse(html)[0]) || arrived;
  }

  private insert(fresh: HTMLElement): void {
    const posts = this.all();
    const next = posts[placeOf(numberOf(fresh), posts.map(numberOf))];
    const unsent = this.room.list.querySelector(':scope > .post:not([data-number])');
    this.dress(fresh);
    this.room.list.insertBefore(fresh, next ?? unsent);
  }

  private replace(shown: HTMLElement, fresh: HTMLElement): boolean {
    if (!isNewer(revisionOf(shown), revisionOf(fresh))) return false;
    if (shown.dataset.editing !== undefined) {
      this.held.set(numberOf(shown), fresh);
      this.onHeld(shown, fresh);
      return false;
    }
    this.dress(fresh);
    // Whoever has gone to this post stays at it: without this it could not hold the focus.
    if (shown.hasAttribute('tabindex')) fresh.tabIndex = shown.tabIndex;
    keepMenu(shown, fresh);
    if (!shown.isEqualNode(fresh)) Turbo.morphElements(shown, fresh);
    return true;
  }
}
