/** What the stream of a thread says, taken in: in order, each event once, holes asked for. */
import { me, parse } from '../dom';
import { showHere } from '../presence';
import { line } from '../socket';
import type { Events } from '../watchers';
import { Herald } from './herald';
import type { Thread } from './thread';

const AFTER_FAILURE = 3000;

export class Incoming {
  private readonly herald: Herald;
  /** The newest post that was told of. */
  private newest: number;
  private isBridging = false;

  constructor(private readonly thread: Thread) {
    this.herald = new Herald(thread.room.box);
    this.newest = thread.pages.head;
  }

  watch(): void {
    const { stream, signal } = this.thread.room;
    const end = line.watch({
      stream,
      since: () => this.thread.cursor.at,
      events: (events) => this.hear(events),
      gap: () => void this.bridge(),
      gone: ({ because }) => this.dispatch('gone', because),
      here: ({ people }) => showHere(stream, people),
      typing: ({ people }) => this.thread.writers.hear(people),
    });
    signal.addEventListener('abort', end);
  }

  private hear(events: Events): void {
    const { cursor, view, pages, reading, room } = this.thread;
    const verdict = cursor.judge(events.from, events.to);
    if (verdict === 'ask') void line.ask(room.stream);
    if (verdict !== 'show') return;
    cursor.moveTo(events.to);
    view.keep(() => {
      for (const { number, html } of events.posts) this.take(number, html);
      pages.trim();
      reading.draw();
    });
    this.dispatch('told', events.thread);
    this.thread.look();
    this.thread.readers.askSoon();
  }

  /** One post as it now is: shown if its place is on the page, remembered in any case. */
  private take(number: number, html: string): void {
    const { posts, pages, latest, sending } = this.thread;
    const [post] = parse(html);
    if (!post) return;
    latest.note(number, html);
    if (posts.get(number) || this.isPlaceHere(number)) posts.put(post);
    pages.knowHead(number);
    sending.arrived(post.dataset.key);
    if (number > this.newest) this.greet(post, number);
  }

  private isPlaceHere(number: number): boolean {
    const { posts, pages, fold } = this.thread;
    const isBetween = number > posts.first && number < posts.last && !fold.covers(number);
    return isBetween || (number > posts.last && pages.isAtTail);
  }

  private greet(post: HTMLElement, number: number): void {
    const { jump, writers, reading } = this.thread;
    this.newest = number;
    if (post.dataset.author === me()) return;
    jump.add(1);
    this.herald.tell(post);
    writers.finished(post.dataset.author);
    reading.arrived(number);
  }

  /** Too far behind to be told one by one: fetch what is looked at, the newest, and no more. */
  private async bridge(): Promise<void> {
    if (this.isBridging) return;
    const { pages, cursor, jump, room } = this.thread;
    this.isBridging = true;
    const reached = await pages.bridge();
    this.isBridging = false;
    if (room.signal.aborted) return;
    if (reached <= cursor.at) return this.askLater();
    cursor.moveTo(reached);
    jump.add(Math.max(pages.head - this.newest, 0));
    this.newest = pages.head;
    this.thread.look();
    void line.ask(room.stream);
  }

  private askLater(): void {
    const { stream, signal } = this.thread.room;
    setTimeout(() => !signal.aborted && void line.ask(stream), AFTER_FAILURE);
  }

  private dispatch(kind: string, detail: unknown): void {
    this.thread.room.host.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}
