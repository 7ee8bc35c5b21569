/** A thread that lives: its parts put together, and what they do when news comes. */
import { setCounter } from '../counters';
import { isPreview, me, parse } from '../dom';
import { line } from '../socket';
import { showHere } from '../presence';
import type { Events } from '../watchers';
import { Composer } from '../writing/composer';
import { Acts } from './acts';
import { Editing } from './editing';
import { Fold } from './fold';
import { Herald } from './herald';
import { Jump } from './jump';
import { fillMenus } from './menu';
import { Mine } from './mine';
import { Cursor, Latest } from './order';
import { type Fragment, Pages } from './pages';
import { Posts } from './posts';
import { Reactions } from './reactions';
import { Reading } from './reading';
import { numberOf, type Room } from './room';
import { Sending } from './sending';
import { Viewport } from './viewport';
import { Writers } from './writers';

export interface Start {
  cursor: number;
  head: number;
  read: number;
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
  private readonly latest = new Latest();
  private readonly mine: Mine;
  private readonly fold: Fold;
  private readonly jump: Jump;
  private readonly herald: Herald;
  private readonly writers: Writers;
  private bridging = false;

  constructor(
    private readonly room: Room,
    start: Start,
  ) {
    this.cursor = new Cursor(start.cursor);
    this.mine = new Mine(room);
    this.view = new Viewport(room);
    this.posts = new Posts(room, this.latest, (post) => this.mine.dress(post));
    this.fold = new Fold(room, this.posts, () => void this.pages.fill());
    const loaded = (fragment: Fragment) => this.loaded(fragment);
    this.pages = new Pages(room, this.posts, this.view, this.latest, this.fold, start.head, loaded);
    const told = (unread: number) => this.told(unread);
    const { read } = start;
    this.reading = new Reading(room, this.posts, this.view, this.pages, this.fold, read, told);
    this.jump = new Jump(room, () => void this.showEnd(), () => void this.showUnread());
    this.herald = new Herald(room.box);
    this.writers = new Writers(room);
    this.editing = new Editing(room, this.posts);
    this.sending = new Sending(room, this.compose(), this);
    const reactions = new Reactions(room, this.posts, this.mine);
    const { posts, reading, editing, sending } = this;
    this.acts = new Acts(room, posts, reading, reactions, editing, sending.reply);
    fillMenus(room.host, this.mine, room.signal);
  }

  /** Show what is there, then ask for what came since. */
  begin(): void {
    for (const post of this.posts.all()) this.mine.dress(post);
    void this.mine.load(this.posts.all());
    this.sending.refresh();
    this.reading.draw();
    this.view.onScroll(() => this.look());
    if (me() && !isPreview()) this.watch();
  }

  look(): void {
    void this.pages.look();
    this.reading.look();
    const isAtEnd = this.view.isAtEnd && this.pages.isAtTail;
    const isBegunAbove = this.posts.first > this.reading.upTo + 1;
    this.jump.show(isAtEnd, isBegunAbove ? this.reading.unread : 0);
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
    const isAtTail = this.pages.isAtTail;
    this.pages.knowHead(numberOf(post));
    if (isAtTail || this.posts.get(numberOf(post))) this.view.keep(() => this.posts.put(post));
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
    const composer = new Composer(form, this.room.signal, this.room.base);
    composer.area.addEventListener('input', () => composer.text && this.writers.tell(), {
      signal: this.room.signal,
    });
    return composer;
  }

  private watch(): void {
    const { stream, host, signal } = this.room;
    const end = line.watch({
      stream,
      since: () => this.cursor.at,
      events: (events) => this.hear(events),
      gap: () => void this.bridge(),
      gone: ({ because }) => host.dispatchEvent(new CustomEvent('gone', { detail: because })),
      here: ({ people }) => showHere(stream, people),
      typing: ({ people }) => this.writers.hear(people),
    });
    signal.addEventListener('abort', end);
  }

  private hear(events: Events): void {
    const verdict = this.cursor.judge(events.from, events.to);
    if (verdict === 'ask') void line.ask(this.room.stream);
    if (verdict !== 'show') return;
    this.cursor.moveTo(events.to);
    this.view.keep(() => {
      for (const { number, html } of events.posts) this.take(number, html);
      this.pages.knowHead(events.thread.head);
      this.pages.trim();
      this.reading.draw();
    });
    this.room.host.dispatchEvent(new CustomEvent('thread', { detail: events.thread }));
    this.look();
  }

  /** One post as it now is: shown if its place is on the page, remembered in any case. */
  private take(number: number, html: string): void {
    const [post] = parse(html);
    if (!post) return;
    this.latest.note(number, html);
    const isNew = number > this.pages.head || (number > this.posts.last && this.pages.isAtTail);
    const isPlaced = this.pages.isAtTail ? number > this.posts.first : number < this.posts.last;
    const isHere = this.posts.get(number) ?? (isPlaced && !this.fold.covers(number));
    this.pages.knowHead(number);
    if (isHere) this.posts.put(post);
    this.sending.arrived(post.dataset.key);
    if (isNew && post.dataset.author !== me()) this.greet(post, number);
  }

  private greet(post: HTMLElement, number: number): void {
    this.jump.add(1);
    this.herald.tell(post);
    this.writers.finished(post.dataset.author);
    this.reading.arrived(number);
  }

  /** Too far behind to be told one by one: the newest screen, and a fold before it. */
  private async bridge(): Promise<void> {
    if (this.bridging) return;
    this.bridging = true;
    const last = this.posts.last;
    const fragment = await this.pages.bridge();
    this.bridging = false;
    if (!fragment) return;
    this.cursor.moveTo(fragment.cursor);
    this.jump.add(Math.max(this.pages.head - last, 0));
    this.look();
    void line.ask(this.room.stream);
  }

  private loaded(fragment: Fragment): void {
    this.reading.draw();
    void this.mine.load(fragment.posts);
  }

  private told(unread: number): void {
    setCounter(this.room.stream, unread);
    this.jump.show(this.view.isAtEnd && this.pages.isAtTail, 0);
  }
}
