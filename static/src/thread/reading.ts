/** How far has one read? The line above what is new, and telling the server what was seen. */
import { el, isAttended, me } from '../dom';
import { post } from '../http';
import { t } from '../strings';
import type { Fold } from './fold';
import { readUpTo } from './order';
import type { Pages } from './pages';
import type { Posts } from './posts';
import { numberOf, type Room } from './room';
import type { Viewport } from './viewport';

/** What of the thread this needs. */
interface Parts {
  room: Room;
  posts: Posts;
  view: Viewport;
  pages: Pages;
  fold: Fold;
}

const LOOKED_AT = 800;
const NOWHERE = Number.POSITIVE_INFINITY;

export class Reading {
  private timer = 0;
  /** New is what comes after this post. */
  private newAfter: number;
  private isPaused = false;
  private line: HTMLElement | null = null;

  constructor(
    private readonly parts: Parts,
    private read: number,
    /** How many posts of others are unread. */
    public unread: number,
    private readonly told: (unread: number) => void,
  ) {
    const { room, pages } = parts;
    this.newAfter = unread > 0 && read < pages.head ? read : NOWHERE;
    const { signal } = room;
    room.list.querySelector(':scope > .sep.new')?.remove();
    addEventListener('focus', () => this.look(), { signal });
    document.addEventListener('visibilitychange', () => this.look(), { signal });
    addEventListener('pagehide', () => this.leave(), { signal });
    document.addEventListener('turbo:before-cache', () => this.leave(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  get upTo(): number {
    return this.read;
  }

  /** Posts of others came in: what comes while nobody looks is new. */
  arrived(number: number): void {
    this.unread += 1;
    const isCaughtUp = this.read >= number - 1 || this.newAfter === NOWHERE;
    if (isCaughtUp && !isAttended()) this.newAfter = Math.min(this.read, number - 1);
    this.draw();
  }

  /** Whoever writes has seen what there was. */
  wrote(): void {
    this.newAfter = NOWHERE;
    this.draw();
  }

  /** Put the line where it belongs among the posts on the page. */
  draw(): void {
    const isNew = (post: HTMLElement) => numberOf(post) > this.newAfter && !isOwn(post);
    const first = this.parts.posts.all().find(isNew);
    if (!first) {
      this.line?.remove();
      return;
    }
    this.line ??= this.blank();
    const fold = this.parts.fold.element;
    const place = fold && first.previousElementSibling === fold ? fold : first;
    if (this.line.nextElementSibling !== place) place.before(this.line);
  }

  /** Called whenever what is in sight may have changed. */
  look(): void {
    clearTimeout(this.timer);
    if (isAttended() && !this.isPaused) {
      this.timer = window.setTimeout(() => void this.tell(), LOOKED_AT);
    }
  }

  /** Bring the first unread post into sight, wherever it is. */
  async toFirstUnread(): Promise<boolean> {
    const isHere = this.parts.posts.first <= this.read + 1;
    if (this.unread === 0) return false;
    if (!isHere && !(await this.parts.pages.goTo(this.read + 1))) return false;
    this.newAfter = Math.min(this.newAfter, this.read);
    this.draw();
    if (!this.line?.isConnected) return false;
    this.parts.view.bringUp(this.line);
    return true;
  }

  /** Everything from this post on is to be read again: later, not just because it is in sight. */
  async markUnread(from: number): Promise<void> {
    this.isPaused = true;
    const answer = await post(`${this.parts.room.base}/unread`, { from });
    if (!answer.ok) return;
    this.read = from - 1;
    this.newAfter = from - 1;
    this.unread = Math.max(this.parts.pages.head - this.read, 0);
    this.draw();
    this.told(this.unread);
  }

  async markAll(): Promise<void> {
    await this.send(this.parts.pages.head);
  }

  /** What is in sight when the reader leaves was seen, if it stood there at all. */
  private leave(): void {
    if (this.timer) void this.tell(true);
  }

  private async tell(isLeaving = false): Promise<void> {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!me() || this.isPaused || !(isLeaving || isAttended())) return;
    const seen = this.parts.view.lastSeen();
    const upTo = readUpTo(this.read, seen, this.startOf(seen));
    if (upTo > this.read) await this.send(upTo, isLeaving);
  }

  /** Where nothing comes before the first post on the page, nothing was missed above it. */
  private startOf(seen: number): number {
    const start = this.parts.fold.startOf(seen);
    return start === this.parts.posts.first && this.parts.pages.isAtTop ? 0 : start;
  }

  private async send(upto: number, keepalive = false): Promise<void> {
    const url = `${this.parts.room.base}/read`;
    const answer = await post<{ cursor: number; unread: number }>(url, { upto }, keepalive);
    if (!answer.ok) return;
    this.read = Math.max(this.read, answer.data?.cursor ?? upto);
    this.unread = answer.data?.unread ?? Math.max(this.parts.pages.head - this.read, 0);
    this.told(this.unread);
  }

  private blank(): HTMLElement {
    const template =
      this.parts.room.host.querySelector<HTMLTemplateElement>('template[data-new-line]');
    const drawn = template?.content.firstElementChild?.cloneNode(true);
    return drawn instanceof HTMLElement ? drawn : el('li', { class: 'sep new' }, t('New'));
  }
}

const isOwn = (post: HTMLElement): boolean => post.dataset.author === me();
