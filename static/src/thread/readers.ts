/**
 * Who has read so far, in the pane beside: asked again once after something was said and people had
 * the time to read it, and once more a while later. Not at every mark of every reader: they are many.
 */
import { redraw } from '../frames';
import type { Room } from './room';

const WHILES = [3000, 30_000];
/** So many who are reading ask within one while; where more are, each waits longer. */
const AT_ONCE = 20;

export class Readers {
  private timers: number[] = [];

  constructor(private readonly room: Room) {
    const { signal } = room;
    const opened = (event: Event) => (event as ToggleEvent).newState === 'open' && this.ask();
    document.getElementById('about')?.addEventListener('toggle', opened, { signal });
    signal.addEventListener('abort', () => this.forget());
  }

  askSoon(): void {
    this.forget();
    const longer = (1 + Math.random()) * Math.max(1, this.here() / AT_ONCE);
    this.timers = WHILES.map((pause) => window.setTimeout(() => this.ask(), pause * longer));
  }

  private ask(): void {
    const frame = document.getElementById('beside-pane');
    const isBusy = frame?.contains(document.activeElement);
    const isSeen = frame?.querySelector('progress')?.checkVisibility() && !document.hidden;
    if (frame && isSeen && !isBusy) void redraw(frame);
  }

  private here(): number {
    return Number(this.room.host.querySelector('[data-here-count] b')?.textContent) || 1;
  }

  private forget(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }
}
