/** Who is writing: told to the others seldom, shown for a moment. */
import { me } from '../dom';
import { line } from '../socket';
import { listed, nt, t } from '../strings';
import type { Person } from '../watchers';
import type { Room } from './room';

const TOLD_EVERY = 3000;
const SHOWN = 5000;
const NAMED = 2;

export class Writers {
  private readonly names = new Map<number, { name: string; until: number }>();
  private readonly place: HTMLElement | null;
  private told = 0;
  private timer = 0;

  constructor(private readonly room: Room) {
    this.place = room.host.querySelector('[data-typing]');
    room.signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** The reader is writing. */
  tell(): void {
    if (Date.now() - this.told < TOLD_EVERY) return;
    this.told = Date.now();
    line.typing(this.room.stream);
  }

  hear(people: Person[]): void {
    const until = Date.now() + SHOWN;
    for (const { id, name } of people) if (String(id) !== me()) this.names.set(id, { name, until });
    this.show();
  }

  /** A post of theirs came in: they have finished. */
  finished(author: string | undefined): void {
    if (this.names.delete(Number(author))) this.show();
  }

  private show(): void {
    const now = Date.now();
    for (const [id, { until }] of this.names) if (until <= now) this.names.delete(id);
    const names = [...this.names.values()].map(({ name }) => name);
    if (this.place) this.place.textContent = sentence(names);
    clearTimeout(this.timer);
    if (names.length) this.timer = window.setTimeout(() => this.show(), 1000);
  }
}

function sentence(names: string[]): string {
  if (names.length === 0) return '';
  if (names.length === 1) return t('%(name)s is writing', { name: names[0] ?? '' });
  if (names.length <= NAMED) return t('%(names)s are writing', { names: listed(names) });
  return nt('%(n)s person is writing', '%(n)s people are writing', names.length);
}
