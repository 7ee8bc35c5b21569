/** How long to wait before the next try: longer each time, never in step with others. */
export class Backoff {
  private tries = 0;

  constructor(
    private readonly first: number,
    private readonly longest: number,
    private readonly random: () => number = Math.random,
  ) {}

  next(): number {
    const full = Math.min(this.first * 2 ** this.tries, this.longest);
    this.tries += 1;
    return full / 2 + (full / 2) * this.random();
  }

  reset(): void {
    this.tries = 0;
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));
