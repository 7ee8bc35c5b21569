/** What is half written in a thread: in this browser at once, with the server soon, on every device. */
import { get, post } from '../http';
import { line } from '../socket';
import { read, write } from '../store';
import { t } from '../strings';
import { uuid } from '../uuid';
import type { Composer } from '../writing/composer';
import { Draft, type Kept } from '../writing/draft';
import { merged, type OnServer } from '../writing/merge';
import type { Brought } from '../writing/upload';
import type { Room } from './room';

const SETTLED = 1500;
const DEVICE = 'plenary:device';

/** This browser, by what it runs on and a name that says nothing more. */
function device(): string {
  const known = read(DEVICE, '');
  if (known) return known;
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const small = Math.min(screen.width, screen.height) < 600;
  const made = `${isTouched ? (small ? 'phone' : 'tablet') : 'computer'}:${uuid().slice(0, 8)}`;
  write(DEVICE, made);
  return made;
}

export class Drafting {
  private readonly local: Draft;
  private readonly mark: HTMLInputElement | null;
  private isDirty = false;
  private timer = 0;
  private running: Promise<unknown> | null = null;

  constructor(
    private readonly room: Room,
    private readonly composer: Composer,
    private readonly shown: () => Kept,
  ) {
    const { signal } = room;
    this.mark = composer.form.querySelector('input[name="draft"]');
    const now = () => ({ ...shown(), at: this.at, dirty: this.isDirty });
    this.local = new Draft(room.stream, now, signal);
    composer.area.addEventListener('input', () => this.typed(), { signal });
    addEventListener('pagehide', () => this.leave(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.timer));
    const back = line.follow((state) => {
      if (state !== 'down' && this.isDirty) this.soon();
    });
    signal.addEventListener('abort', back);
  }

  /** Begin with what is kept here and there; `found` is told what to show. */
  async begin(found: (kept: Kept) => void): Promise<void> {
    let there = this.onPage();
    const here = this.early(there.mark) ?? this.local.load();
    if (here && (here.at ?? '') !== there.mark) there = (await this.ask()) ?? there;
    if (this.room.signal.aborted || this.isDirty) return;
    const { text, isDirty, isJoined } = merged(here, there);
    const isHere = there.device === device() || !there.text;
    this.at = there.mark;
    const files = here?.files ?? (there.text ? await this.waiting() : []);
    if (this.room.signal.aborted || this.isDirty) return;
    if (here || files.length || text !== this.composer.area.value) found({ ...here, text, files });
    this.isDirty = isDirty;
    if (isJoined) this.say(t('What you wrote here and on another device was put together.'));
    else if (!isHere && there.text === text) this.say(elsewhere(there.device));
    if (isDirty) this.soon();
  }

  typed(): void {
    this.isDirty = true;
    this.local.save();
    this.soon();
  }

  /** It is on its way as a post. Returns the mark of the draft it was made of. */
  sent(): string {
    const { at } = this;
    clearTimeout(this.timer);
    this.local.forget();
    this.isDirty = false;
    this.at = '';
    this.say('');
    void this.running?.then(() => {
      if (!this.isDirty) void this.push();
    });
    return at;
  }

  /** Leave nothing behind that only this page knows. */
  leave(): void {
    this.local.saveNow();
    clearTimeout(this.timer);
    if (this.isDirty) void this.push(true);
  }

  get at(): string {
    return this.mark?.value ?? '';
  }

  private set at(mark: string) {
    if (this.mark) this.mark.value = mark;
  }

  /** What was typed before this script came: it goes on from what the page showed. */
  private early(at: string): Kept | null {
    const { value, defaultValue } = this.composer.area;
    return value !== defaultValue && value.trim() ? { text: value, at, dirty: true } : null;
  }

  private onPage(): OnServer {
    const from = this.composer.form.dataset.draftFrom ?? '';
    const text = this.at ? this.composer.area.defaultValue : '';
    return { text, mark: this.at, device: from };
  }

  private async ask(): Promise<OnServer | null> {
    const { ok, data } = await get<OnServer>(`${this.room.base}/draft`);
    return ok ? data : null;
  }

  /** Files that were brought for it, from this device or another. */
  private async waiting(): Promise<Brought[]> {
    const { ok, data } = await get<Brought[]>(`${this.room.base}/files`);
    return ok && data ? data : [];
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (this.isDirty) void this.push();
    }, SETTLED);
  }

  private async push(isLeaving = false): Promise<void> {
    await this.running;
    const { text, reply } = this.shown();
    const fields = { text, reply_to: reply?.number ?? '', device: device() };
    const sending = post<OnServer>(`${this.room.base}/draft`, fields, isLeaving);
    this.running = sending;
    const { ok, data } = await sending;
    this.running = null;
    if (!ok || !data || this.room.signal.aborted) return;
    this.at = data.mark;
    if (this.shown().text === text) this.isDirty = false;
    this.local.saveNow();
  }

  private say(words: string): void {
    const place = this.composer.form.querySelector<HTMLElement>('[data-draft-note]');
    if (!place) return;
    place.textContent = words;
    place.hidden = !words;
  }
}

function elsewhere(from: string): string {
  const kind = from.split(':')[0];
  if (kind === 'phone') return t('Draft from your phone');
  if (kind === 'tablet') return t('Draft from your tablet');
  return t('Draft from another of your browsers');
}
