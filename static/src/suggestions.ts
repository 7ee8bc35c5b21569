/** Asks the server while one types: not for every letter, and only the last answer counts. */
import { get } from './http';

const SETTLED = 130;

export class Suggestions<T> {
  private timer = 0;
  private turn = 0;

  constructor(
    private readonly url: (query: string) => string,
    private readonly found: (answers: T[], query: string) => void,
  ) {}

  ask(query: string): void {
    this.cancel();
    const turn = this.turn;
    this.timer = window.setTimeout(() => void this.fetch(query, turn), SETTLED);
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.turn += 1;
  }

  private async fetch(query: string, turn: number): Promise<void> {
    const { ok, data } = await get<T[]>(this.url(encodeURIComponent(query)));
    if (turn === this.turn) this.found(ok && Array.isArray(data) ? data : [], query);
  }
}
