/** A thread that lives: its parts put together, and the ways to move about in it. */
import { setCounter } from '../counters';
import { ring } from '../counts';
import { isPreview, me, parse } from '../dom';
import { Composer } from '../writing/composer';
import { Acts } from './acts';
import { Editing } from './editing';
import { Fold } from './fold';
import { Incoming } from './incoming';
import { Jump } from './jump';
import { giveMenus } from './menu';
import { Mine } from './mine';
import { Cursor, Latest } from './order';
import { type Fragment, Pages } from './pages';
import { Posts } from './posts';
import { Reactions } from './reactions';
import { Readers } from './readers';
import { Reading } from './reading';
import { numberOf, type Room } from './room';
import { Sending } from './sending';
import { Viewport } from './viewport';
import { Writers } from './writers';

export interface Start {
  cursor: number;
  head: number;
  read: number;
  unread: number;
}

export class Thread {
  readonly view: Viewport;
  readonly posts: Posts;
  readonly pages: Pages;
  readonly reading: Reading;
  readonly acts: Acts;
  readonly sending: Sending;
  readonly editing: Editing;
  readonly cursor: Cursor;
  readonly latest = new Latest();
  readonly fold: Fold;
  readonly jump: Jump;
  readonly writers: Writers;
  readonly readers: Readers;
  private readonly mine: Mine;

  constructor(
    readonly room: Room,
    start: Start,
  ) {
    this.cursor = new Cursor(start.cursor);
    this.mine = new Mine(room);
    this.view = new Viewport(room);
    this.posts = new Posts(room, this.latest, (post) => this.mine.dress(post));
    this.fold = new Fold(room, this.posts, () => void this.pages.fill());
    this.pages = new Pages(this, start.head, (fragment) => this.loaded(fragment));
    this.reading = new Reading(this, start.read, start.unread, (unread) => this.told(unread));
    this.jump = new Jump(
      room,
      () => void this.showEnd(),
      () => void this.showUnread(),
    );
    this.writers = new Writers(room);
    this.readers = new Readers(room);
    this.editing = new Editing(room, this.posts);
    this.sending = new Sending(room, this.compose(), this);
    this.acts = new Acts(this, new Reactions(room, this.posts, this.mine));
    if (me()) giveMenus(room.host, room.base, this.mine, room.signal);
  }

  /** Show what is there, then ask for what came since. */
  begin(): void {
    for (const post of this.posts.all()) this.mine.dress(post);
    void this.mine.load(this.posts.all());
    this.sending.refresh();
    this.reading.draw();
    this.view.onScroll(() => this.look());
    if (!me() || isPreview()) return;
    new Incoming(this).watch();
    this.readers.askSoon();
  }

  /** What is in sight has changed. */
  look(): void {
    void this.pages.look();
    this.reading.look();
    this.showJumps();
  }

  async showEnd(): Promise<void> {
    await this.pages.goTo('end');
    this.view.toEnd();
    this.look();
  }

  async showUnread(): Promise<void> {
    await this.reading.toFirstUnread();
    this.look();
  }

  async showPost(number: number): Promise<void> {
    await this.pages.goTo(number);
    const post = this.posts.get(number);
    if (!post) return this.showEnd();
    this.view.bringUp(post);
    post.tabIndex = -1;
    post.focus({ preventScroll: true });
    this.look();
  }

  /** The server has stored a post of ours; perhaps the event has told so already. */
  stored(html: string): void {
    const [post] = parse(html);
    if (!post) return;
    const isPlaced = this.pages.isAtTail || this.posts.get(numberOf(post));
    this.pages.knowHead(numberOf(post));
    if (isPlaced) this.view.keep(() => this.posts.put(post));
    this.look();
  }

  wrote(): void {
    this.reading.wrote();
  }

  foldAway(): void {
    this.sending.foldAway();
    this.editing.closeAll();
    this.jump.hide();
  }

  private compose(): Composer | null {
    const form = this.room.host.querySelector<HTMLFormElement>('form.composer');
    if (!form) return null;
    const { signal, base } = this.room;
    const composer = new Composer(form, signal, base);
    const typed = () => composer.text && this.writers.tell();
    composer.area.addEventListener('input', typed, { signal });
    return composer;
  }

  private loaded(fragment: Fragment): void {
    this.reading.draw();
    void this.mine.load(fragment.posts);
  }

  private told(unread: number): void {
    setCounter(this.room.stream, unread);
    ring(this.room.stream);
    this.showJumps();
  }

  private showJumps(): void {
    const isUnreadAbove = this.posts.first > this.reading.upTo + 1 || this.fold.element !== null;
    const isAtEnd = this.view.isAtEnd && this.pages.isAtTail;
    this.jump.show(isAtEnd, isUnreadAbove ? this.reading.unread : 0);
  }
}
