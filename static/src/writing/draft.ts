/** What is half written survives reload, navigation and sleep; it stays in this browser. */
import { me } from '../dom';
import { forget, forgetAll, read, write } from '../store';
import type { Brought } from './upload';

export interface Kept {
  text: string;
  files?: Brought[];
  /** Which state of the server's draft it goes on from, and whether it has more than that. */
  at?: string;
  dirty?: boolean;
  reply?: { number: number; author: string; text: string };
}

const PREFIX = 'plenary:draft:';
const SETTLED = 300;

export class Draft {
  private timer = 0;

  constructor(
    private readonly name: string,
    private readonly now: () => Kept,
    signal: AbortSignal,
  ) {
    addEventListener('pagehide', () => this.saveNow(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  load(): Kept | null {
    return me() ? read<Kept | null>(this.key, null) : null;
  }

  save(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.saveNow(), SETTLED);
  }

  saveNow(): void {
    clearTimeout(this.timer);
    const kept = this.now();
    if (!me()) return;
    if (kept.text.trim() || kept.files?.length) write(this.key, kept);
    else forget(this.key);
  }

  forget(): void {
    clearTimeout(this.timer);
    forget(this.key);
  }

  private get key(): string {
    return `${PREFIX}${me()}:${this.name}`;
  }
}

/** Leave nothing of this person behind on a machine that others may use. */
export function forgetDrafts(): void {
  forgetAll(`${PREFIX}${me()}:`);
}
