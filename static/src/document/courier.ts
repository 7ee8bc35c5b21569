/**
 * Carries what is written here to the server: the first letter at once, then what came meanwhile
 * as one, and never a second before the answer to the first. No page, no socket: those are given.
 */
import * as Y from 'yjs';
import type { Bytes } from './bytes';

export type Answer =
  /** `rest`: so many milliseconds the server gathers before it stores again. */
  | { kind: 'stored'; rest?: number }
  /** Nothing was heard: perhaps it is stored, perhaps not. */
  | { kind: 'later' }
  /** Something before it is missing there. */
  | { kind: 'missing' }
  | { kind: 'refused'; because: string };
/** `here`: there is no way to the server now; it is kept. */
export type Saving = 'saved' | 'saving' | 'here';

interface Ways {
  /** Is there any way to the server? */
  isOpen(): boolean;
  send(update: Bytes): Promise<Answer>;
  keep(turn: number, update: Bytes): void;
  heard(upTo: number): void;
  missing(): Promise<void>;
  refused(because: string): void;
  changed(saving: Saving): void;
}

const AGAIN = 3000;

export class Courier {
  private waiting: Bytes[] = [];
  private turn = 0;
  private isSending = false;
  private isEnded = false;
  private isFinishing = false;
  private next = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `apart`: at least so many milliseconds lie between two. */
  constructor(
    private readonly ways: Ways,
    private readonly apart: number,
  ) {}

  get saving(): Saving {
    if (this.waiting.length === 0 && !this.isSending) return 'saved';
    return this.ways.isOpen() ? 'saving' : 'here';
  }

  add(update: Bytes): void {
    this.turn += 1;
    this.waiting.push(update);
    this.ways.keep(this.turn, update);
    this.plan(Math.max(0, this.next - Date.now()));
    this.ways.changed(this.saving);
  }

  /** There may be a way again. */
  wake(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.plan(0);
    this.ways.changed(this.saving);
  }

  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  /** Nobody writes here any more: what waits still goes, then this ends. */
  finish(): void {
    this.isFinishing = true;
    if (this.saving === 'saved') this.end();
    else this.wake();
  }

  private plan(wait: number): void {
    if (this.timer !== undefined || this.isSending || this.isEnded) return;
    if (wait === 0) void this.carry();
    else this.timer = setTimeout(() => void this.carry(), wait);
  }

  private async carry(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length === 0 || this.isSending || !this.ways.isOpen()) return;
    this.isSending = true;
    const [update, upTo] = [merged(this.waiting), this.turn];
    this.waiting = [];
    this.next = Date.now() + this.apart;
    const answer = await this.ways.send(update);
    this.isSending = false;
    if (!this.isEnded) await this.take(answer, update, upTo);
  }

  private async take(answer: Answer, update: Bytes, upTo: number): Promise<void> {
    if (answer.kind === 'refused') return this.refuse(answer.because);
    if (answer.kind === 'stored') this.stored(upTo, answer.rest ?? 0);
    else this.waiting.unshift(update);
    if (answer.kind === 'missing') await this.ways.missing();
    const wait = answer.kind === 'stored' ? Math.max(1, this.next - Date.now()) : AGAIN;
    if (this.waiting.length > 0) this.plan(wait);
    this.ways.changed(this.saving);
    if (this.isFinishing && this.saving === 'saved') this.end();
  }

  private refuse(because: string): void {
    this.end();
    this.ways.refused(because);
  }

  /** What is sent while the server gathers is stored no sooner: it may as well be one. */
  private stored(upTo: number, rest: number): void {
    this.next = Math.max(this.next, Date.now() + rest);
    this.ways.heard(upTo);
  }
}

const merged = (updates: Bytes[]): Bytes => {
  const [only] = updates;
  return only && updates.length === 1 ? only : (Y.mergeUpdates(updates) as Bytes);
};
