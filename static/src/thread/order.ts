/** In which order things are shown, whatever order they arrive in. No page, no network. */

export type Verdict = 'show' | 'drop' | 'ask';

/** How far this reader has been served: event n + 1 is shown, older ones dropped, a hole asked for. */
export class Cursor {
  constructor(private reached: number) {}

  get at(): number {
    return this.reached;
  }

  judge(from: number, to: number): Verdict {
    if (to <= this.reached) return 'drop';
    return from === this.reached + 1 ? 'show' : 'ask';
  }

  moveTo(event: number): void {
    if (event > this.reached) this.reached = event;
  }
}

interface Heard {
  moment: number;
  html: string;
}

/**
 * What events said about posts, lately. An answer to a question that was asked before such an
 * event may be older than it: then the event's text counts.
 */
export class Latest {
  private moment = 0;
  private readonly heard = new Map<number, Heard>();

  constructor(private readonly most = 400) {}

  /** Remember this when asking, and hand it in with the answer. */
  now(): number {
    return this.moment;
  }

  note(number: number, html: string): void {
    this.moment += 1;
    this.heard.delete(number);
    this.heard.set(number, { moment: this.moment, html });
    this.forgetOldest();
  }

  /** The text of a post that was heard after that moment, if any. */
  since(number: number, asked: number): string | null {
    const found = this.heard.get(number);
    return found && found.moment > asked ? found.html : null;
  }

  private forgetOldest(): void {
    const [oldest] = this.heard.keys();
    if (this.heard.size > this.most && oldest !== undefined) this.heard.delete(oldest);
  }
}

/** May a post's fresh text take the place of the one shown? Never an older revision. */
export function isNewer(shown: number, fresh: number): boolean {
  return fresh >= shown;
}

/** Where in a row of ascending numbers does one belong: the index of the first greater. */
export function placeOf(number: number, numbers: readonly number[]): number {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) > number) at -= 1;
  return at;
}

/** How many to take away above and below, to keep a window around what is looked at. */
export function trimming(count: number, looked: number, keep: number): [number, number] {
  const over = count - keep;
  if (over <= 0) return [0, 0];
  const above = Math.min(over, Math.max(0, looked - Math.floor(keep / 2)));
  return [above, over - above];
}

/** How far one has read: only over posts that were here without a hole since the last mark. */
export function readUpTo(read: number, seen: number, segmentStart: number): number {
  return segmentStart <= read + 1 && seen > read ? seen : read;
}
