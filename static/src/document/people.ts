/** Who else has the text open: their faces in the bar, where they stand, who came and went. */
import { announce } from '../announce';
import { el } from '../dom';
import { line } from '../socket';
import { listed, t } from '../strings';
import type { Person, Pointer } from '../watchers';
import type { Room } from './room';

/** Who stands still says so now and then; who is not heard for longer is shown no more. */
const AGAIN = 20_000;
const FADES = 60_000;
const BETWEEN = 250;
const GATHER = 1500;
const BETWEEN_DRAWINGS = 150;
const MOST = 6;

export class People {
  private here: Person[] = [];
  private readonly pointers = new Map<number, { pointer: Pointer; heard: number }>();
  private said = '';
  private due = 0;
  private gathering = 0;
  private drawing = 0;
  private named: string[] | null = null;

  constructor(
    private readonly room: Room,
    private readonly shown: (pointers: Pointer[]) => void,
    /** Where one stands oneself; empty where the text has not the focus. */
    private readonly at: () => string,
  ) {
    const beat = setInterval(() => this.beat(), AGAIN);
    room.signal.addEventListener('abort', () => clearInterval(beat));
  }

  hear(people: Person[]): void {
    const isNew = people.some(({ id }) => !this.here.some((one) => one.id === id));
    this.here = people;
    for (const [client, { pointer }] of this.pointers) {
      if (!people.some(({ id }) => id === pointer.id)) this.pointers.delete(client);
    }
    this.draw();
    this.tell();
    if (isNew) this.say(true);
    this.gathering ||= window.setTimeout(() => this.greet(), GATHER);
  }

  point(people: Pointer[]): void {
    for (const pointer of people) {
      this.pointers.set(pointer.client, { pointer, heard: Date.now() });
    }
    this.tell();
  }

  /** One's own place may have changed: told at most four times a second. */
  moved(): void {
    this.due ||= window.setTimeout(() => {
      this.due = 0;
      this.say(false);
    }, BETWEEN);
  }

  /** A change carries one's place with it: then it is told. */
  riding(): string {
    const at = this.at();
    if (at) this.said = at;
    return at;
  }

  nameOf(id: number): string | null {
    const known = [...this.here, ...[...this.pointers.values()].map(({ pointer }) => pointer)];
    return known.find((one) => one.id === id)?.name ?? null;
  }

  private say(isAsked: boolean): void {
    const at = this.at();
    if (!at || (at === this.said && !isAsked)) return;
    this.said = at;
    line.pointing(this.room.stream, at);
  }

  private beat(): void {
    for (const [client, { heard }] of this.pointers) {
      if (Date.now() - heard > FADES) this.pointers.delete(client);
    }
    this.tell();
    this.say(true);
  }

  /** Many move at once: drawn together, a few times a second. */
  private tell(): void {
    this.drawing ||= window.setTimeout(() => {
      this.drawing = 0;
      this.shown([...this.pointers.values()].map(({ pointer }) => pointer));
    }, BETWEEN_DRAWINGS);
  }

  private draw(): void {
    const place = this.room.host.querySelector('[data-people]');
    if (!place) return;
    const faces = this.others.slice(0, MOST).map(face);
    const more = this.others.length - MOST;
    const rest = more > 0 ? el('span', { class: 'av s' }, `+${more}`) : null;
    const names = this.others.map(({ name }) => name);
    const said = names.length ? t('Here now: %(names)s', { names: listed(names) }) : '';
    place.replaceChildren(...faces, ...(rest ? [rest] : []), el('span', { class: 'vh' }, said));
  }

  private greet(): void {
    this.gathering = 0;
    const [names, before] = [this.others.map(({ name }) => name), this.named];
    this.named = names;
    if (!before) return;
    const came = names.filter((name) => !before.includes(name));
    const went = before.filter((name) => !names.includes(name));
    if (came.length) announce(t('%(names)s opened the text', { names: listed(came) }));
    if (went.length) announce(t('%(names)s left the text', { names: listed(went) }));
  }

  private get others(): Person[] {
    return this.here.filter(({ id }) => String(id) !== this.room.me);
  }
}

function face({ name, initials, hue, seat }: Person): HTMLElement {
  const title = seat ? `${name}, ${seat}` : name;
  return el(
    'span',
    { class: `av s on a${hue ?? 1}`, title, 'aria-hidden': 'true' },
    initials ?? '',
  );
}
