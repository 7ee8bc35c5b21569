/**
 * The page's one line to the server. It lives as long as the page, outlasts navigation, and
 * asks again with every cursor whenever it comes back: nothing heard before is relied on.
 */
import { me, meta } from './dom';
import { Fallback } from './fallback';
import { goToSignIn, reloadPage } from './leaving';
import type { PollAnswer, WatchAnswer } from './poll';
import { onWake } from './wake';
import { type Changes, type Events, type News, type Watcher, Watchers } from './watchers';
import { Wire } from './wire';

export type State = 'live' | 'polling' | 'down';

const OVERDUE = 4000;
const FAILURES_BEFORE_POLLING = 2;
const BETWEEN_WAKES = 2000;
const KINDS: readonly string[] = ['events', 'touch', 'here', 'typing', 'pointing', 'gone'];

class Line {
  private readonly watchers = new Watchers();
  private readonly asking = new Set<string>();
  private readonly followers = new Set<(state: State) => void>();
  private readonly fallback = new Fallback(this.watchers, this);
  private wire: Wire | null = null;
  private person = '';
  private woken = 0;

  constructor() {
    onWake(() => this.wake());
    addEventListener('offline', () => this.wire?.reopen());
  }

  get state(): State {
    if (this.wire?.isUp) return 'live';
    return this.fallback.works ? 'polling' : 'down';
  }

  /** Connect for whoever is signed in on the page just loaded. */
  serve(): void {
    if (me() === this.person) return;
    this.person = me();
    this.wire?.close();
    this.fallback.end();
    this.wire = this.person ? new Wire(this) : null;
  }

  /** Watch a stream until the returned function is called. */
  watch(watcher: Watcher): () => void {
    if (this.watchers.add(watcher)) void this.ask(watcher.stream);
    this.fallback.follow();
    return () => {
      if (this.watchers.remove(watcher)) this.wire?.send('leave', { stream: watcher.stream });
    };
  }

  /** Ask the server what this stream has beyond our cursor. */
  async ask(stream: string): Promise<void> {
    if (!this.wire?.isUp || this.asking.has(stream) || this.isOwn(stream)) return;
    const since = this.watchers.since(stream);
    this.asking.add(stream);
    const from = since ?? this.watchers.drawn(stream);
    const question = { stream, since: from, epoch: meta('epoch') };
    const answer = await this.wire.request<WatchAnswer>('watch', question);
    this.asking.delete(stream);
    if (answer && this.watchers.has(stream)) this.answered(stream, answer, since);
  }

  typing(stream: string): void {
    this.wire?.send('typing', { stream });
  }

  pointing(stream: string, at: string): void {
    this.wire?.send('pointing', { stream, at });
  }

  /** Hand in a change of a text; null when nothing was heard of it. */
  async update<T>(stream: string, data: string, at: string): Promise<T | null> {
    const fields = at ? { stream, data, at } : { stream, data };
    return (await this.wire?.request<T>('update', fields)) ?? null;
  }

  follow(follower: (state: State) => void): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  up(isBack: boolean): void {
    this.fallback.end();
    this.asking.clear();
    for (const stream of this.watchers.streams()) void this.ask(stream);
    if (isBack) this.ringBells();
    this.changed();
  }

  down(failures: number): void {
    this.asking.clear();
    if (failures >= FAILURES_BEFORE_POLLING) this.fallback.begin();
    this.changed();
  }

  heard(kind: string, news: unknown): void {
    if (kind === 'signed-out') goToSignIn();
    if (!KINDS.includes(kind)) return;
    const told = news as News[keyof News] & { stream: string };
    if (kind === 'events') this.happened(told as Events | Changes);
    else this.watchers.tell(kind as keyof News, told.stream, told);
  }

  polled(stream: string, answer: PollAnswer): void {
    const isNews = answer.posts || answer.updates;
    if (isNews) this.happened({ ...answer, stream } as Events | Changes);
    else this.answered(stream, answer);
  }

  /** A bell that was missed is one that may have rung. */
  ringBells(): void {
    for (const stream of this.watchers.streams()) {
      if (this.watchers.since(stream) === undefined) this.watchers.tell('touch', stream, {});
    }
  }

  changed(): void {
    for (const follower of this.followers) follower(this.state);
  }

  /** Streams of texts and of discussions tell different things. */
  private happened(told: Events | Changes): void {
    if ('updates' in told) this.watchers.tell('changes', told.stream, told);
    else this.watchers.tell('events', told.stream, told);
  }

  private wake(): void {
    const now = Date.now();
    if (!this.wire || now - this.woken < BETWEEN_WAKES) return;
    this.woken = now;
    if (!this.wire.isUp) this.wire.reopen();
    for (const stream of this.watchers.numbered()) void this.ask(stream);
  }

  private answered(stream: string, answer: WatchAnswer, since?: number): void {
    if (answer.reload) reloadPage();
    else if (answer.gone) this.watchers.tell('gone', stream, { because: answer.because ?? '' });
    else if (answer.moved) this.watchers.tell('touch', stream, {});
    else if (answer.gap) this.watchers.tell('gap', stream, answer);
    else if (since !== undefined && (answer.head ?? 0) > since) this.expect(stream, since);
  }

  /** What was promised and does not come is asked for again. */
  private expect(stream: string, since: number): void {
    setTimeout(() => {
      if (this.watchers.since(stream) === since) void this.ask(stream);
    }, OVERDUE);
  }

  /** The server lets every socket hear its own person from the start. */
  private isOwn(stream: string): boolean {
    return stream === `person:${this.person}`;
  }
}

export const line = new Line();
