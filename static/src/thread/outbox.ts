/**
 * What has been written and not yet been stored by the server. Kept in the browser, so that it
 * survives a reload; sent one by one, the oldest first; never lost without the author's word.
 */
import { Backoff } from '../backoff';

export interface Unsent {
  key: string;
  /** The path of the thread. */
  base: string;
  text: string;
  reply_to: string;
  /** Its files, as the server takes them: JSON. */
  files?: string;
  /** The mark of the draft it was made of. */
  draft?: string;
  /** Why the server refused it: then it waits for its author. */
  because?: string;
}
export type Outcome =
  | { kind: 'sent'; number: number; html: string }
  | { kind: 'refused'; because: string }
  | { kind: 'later'; wait: number | null };
export type Change =
  | { kind: 'sent'; post: Unsent; number: number; html: string }
  | { kind: 'refused'; post: Unsent }
  | { kind: 'changed' };
/** Where the posts of the person now signed in are kept. */
export interface Shelf {
  read(): Unsent[];
  write(posts: Unsent[]): void;
}
type Listener = (change: Change) => void;
type Timer = (run: () => void, ms: number) => void;

const plainTimer: Timer = (run, ms) => void setTimeout(run, ms);

export class Outbox {
  private readonly listeners = new Set<Listener>();
  private readonly backoff = new Backoff(1000, 30_000);
  private draining: Promise<void> | null = null;
  private notBefore = 0;
  private timer = 0;

  constructor(
    private readonly shelf: Shelf,
    private readonly send: (post: Unsent) => Promise<Outcome>,
    private readonly later: Timer = plainTimer,
    private readonly clock: () => number = Date.now,
  ) {}

  all(): Unsent[] {
    return this.shelf.read();
  }

  of(base: string): Unsent[] {
    return this.all().filter((post) => post.base === base);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  add(post: Unsent): void {
    this.shelf.write([...this.all(), post]);
    this.tell({ kind: 'changed' });
    void this.drain();
  }

  /** Taken back by its author, or seen among the thread's posts. Returns it if it was here. */
  drop(key: string): Unsent | undefined {
    const posts = this.all();
    const post = posts.find((one) => one.key === key);
    if (post) this.shelf.write(posts.filter((one) => one !== post));
    if (post) this.tell({ kind: 'changed' });
    return post;
  }

  /** The author asks to send a refused one again. */
  retry(key: string): void {
    const wanted = ({ because: _, ...post }: Unsent): Unsent => post;
    this.shelf.write(this.all().map((post) => (post.key === key ? wanted(post) : post)));
    this.tell({ kind: 'changed' });
    void this.drain();
  }

  /** Another tab of this person has changed the shelf. */
  noticeOthers(): void {
    this.tell({ kind: 'changed' });
  }

  /** Send what can be sent, unless the server asked us to wait. */
  drain(): Promise<void> {
    if (this.clock() < this.notBefore) return Promise.resolve();
    this.draining ??= Promise.resolve()
      .then(() => this.sendAll())
      .finally(() => {
        this.draining = null;
      });
    return this.draining;
  }

  /** Each turn reads the shelf again: posts are added, and other tabs send, meanwhile. */
  private async sendAll(): Promise<void> {
    for (;;) {
      const post = this.all().find((one) => one.because === undefined);
      if (!post) return;
      const outcome = await this.send(post);
      if (outcome.kind === 'later') return this.waitFor(outcome.wait);
      this.backoff.reset();
      this.settle(post, outcome);
    }
  }

  private settle(post: Unsent, outcome: Exclude<Outcome, { kind: 'later' }>): void {
    if (outcome.kind === 'sent') {
      const { number, html } = outcome;
      this.shelf.write(this.all().filter((one) => one.key !== post.key));
      this.tell({ kind: 'sent', post, number, html });
    } else {
      const refused = { ...post, because: outcome.because };
      this.shelf.write(this.all().map((one) => (one.key === post.key ? refused : one)));
      this.tell({ kind: 'refused', post: refused });
    }
  }

  private waitFor(asked: number | null): void {
    const wait = asked ?? this.backoff.next();
    const turn = ++this.timer;
    if (asked !== null) this.notBefore = this.clock() + asked;
    this.later(() => {
      if (turn === this.timer) void this.drain();
    }, wait + 1);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
