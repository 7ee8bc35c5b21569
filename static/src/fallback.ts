/** What stands in for the socket while it cannot be had: held requests, and a slow bell. */
import { get } from './http';
import { goToSignIn } from './leaving';
import { Poll, type PollAnswer } from './poll';
import type { Watchers } from './watchers';

const BELL = 30_000;

interface Owner {
  polled(stream: string, answer: PollAnswer): void;
  ringBells(): void;
  changed(): void;
}

export class Fallback {
  private readonly poll: Poll;
  private bell = 0;
  private isReached = false;

  constructor(
    watchers: Watchers,
    private readonly owner: Owner,
  ) {
    this.poll = new Poll({
      numbered: () => watchers.numbered(),
      since: (stream) => watchers.since(stream),
      polled: (stream, answer) => owner.polled(stream, answer),
      reached: (works) => this.setReached(works),
    });
  }

  /** Does HTTP reach the server while the socket does not? */
  get works(): boolean {
    return this.poll.running && this.isReached;
  }

  begin(): void {
    if (this.poll.running) return;
    this.poll.begin();
    this.bell = window.setInterval(() => void this.tick(), BELL);
    void this.tick();
  }

  end(): void {
    clearInterval(this.bell);
    this.poll.end();
    this.isReached = false;
  }

  follow(): void {
    this.poll.follow();
  }

  private async tick(): Promise<void> {
    const answer = await get('/counts');
    if (answer.status === 401) goToSignIn();
    if (!this.poll.running) return;
    this.setReached(answer.ok);
    if (answer.ok) this.owner.ringBells();
  }

  private setReached(works: boolean): void {
    this.isReached = works;
    this.owner.changed();
  }
}
