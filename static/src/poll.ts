/** Where WebSocket is blocked: the same questions with the same cursor, over held HTTP requests. */
import { Backoff, pause } from './backoff';
import { meta } from './dom';
import { type Answer, get } from './http';
import { goToSignIn } from './leaving';
import type { Changes, Events } from './watchers';

export type PollAnswer = Partial<Events> & Partial<Changes> & WatchAnswer;
export interface WatchAnswer {
  ok?: boolean;
  head?: number;
  /** A bell has rung since the page was drawn. */
  moved?: boolean;
  gap?: boolean;
  reload?: boolean;
  gone?: boolean;
  because?: string;
}
interface Listener {
  numbered(): string[];
  since(stream: string): number | undefined;
  polled(stream: string, answer: PollAnswer): void;
  /** Whether HTTP works while the socket does not. */
  reached(works: boolean): void;
}

const SHORTEST = 300;
/** A page that lies far behind first fetches its newest screen. */
const WHILE_FILLED = 2000;
const LONGEST = 10_000;
const UNTIL_ASKED = 30_000;
const REFUSALS = [403, 404, 410];

export class Poll {
  private stop: AbortController | null = null;
  private readonly held = new Set<string>();

  constructor(private readonly listener: Listener) {}

  get running(): boolean {
    return this.stop !== null;
  }

  begin(): void {
    if (this.stop) return;
    this.stop = new AbortController();
    this.follow();
  }

  end(): void {
    this.stop?.abort();
    this.stop = null;
    this.held.clear();
  }

  /** Hold one request for each stream that is watched now. */
  follow(): void {
    const signal = this.stop?.signal;
    if (!signal) return;
    for (const stream of this.listener.numbered()) {
      if (!this.held.has(stream)) void this.hold(stream, signal);
    }
  }

  private async hold(stream: string, signal: AbortSignal): Promise<void> {
    const backoff = new Backoff(1000, LONGEST);
    this.held.add(stream);
    for (;;) {
      const since = this.listener.since(stream);
      if (signal.aborted || since === undefined) break;
      const answer = await get<PollAnswer>(urlOf(stream, since), giveUp(signal));
      if (signal.aborted || !this.take(stream, answer)) break;
      await pause(this.waitAfter(answer, backoff));
    }
    if (!signal.aborted) this.held.delete(stream);
  }

  /** Returns whether to ask again. */
  private take(stream: string, answer: Answer<PollAnswer>): boolean {
    if (answer.status === 401) goToSignIn();
    else if (REFUSALS.includes(answer.status)) {
      this.listener.polled(stream, { gone: true, because: answer.because });
    } else {
      this.listener.reached(answer.ok);
      if (answer.ok && answer.data) this.listener.polled(stream, answer.data);
      return true;
    }
    return false;
  }

  private waitAfter(answer: Answer<PollAnswer>, backoff: Backoff): number {
    if (!answer.ok) return answer.wait ?? backoff.next();
    backoff.reset();
    return answer.data?.gap ? WHILE_FILLED : SHORTEST;
  }
}

function urlOf(stream: string, since: number): string {
  return `/live?${new URLSearchParams({ stream, since: String(since), epoch: meta('epoch') })}`;
}

/** Ends with the polling, or when the server holds a request far beyond its 25 seconds. */
function giveUp(signal: AbortSignal): AbortSignal {
  const own = new AbortController();
  const stop = () => own.abort();
  setTimeout(stop, UNTIL_ASKED + 10_000);
  signal.addEventListener('abort', stop, { once: true });
  return own.signal;
}
