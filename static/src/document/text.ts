/**
 * The text itself: a Yjs document that is fetched, follows the stream, and hands on what is
 * written here. When something is refused it is thrown away: whoever holds it opens another.
 */
import * as Y from 'yjs';
import { pause } from '../backoff';
import { post } from '../http';
import { line } from '../socket';
import { Cursor } from '../thread/order';
import type { Changes, Hearers } from '../watchers';
import { type Bytes, fromBase64, stateAt } from './bytes';
import { Courier, type Saving } from './courier';
import { Post } from './post';
import { mayChange, type Room } from './room';
import { ROOT } from './schema';
import { Shelf } from './shelf';

/** The origin of what the server told. */
export const SERVER = 'server';
const BETWEEN = 120;
/** What is suggested the server looks at more closely. */
const BETWEEN_SUGGESTIONS = 250;
const AFTER_FAILURE = 3000;
const BARRED = [403, 404, 410];

interface Ears extends Pick<Hearers, 'here' | 'pointing' | 'gone'> {
  comments(): void;
  facts(): void;
  refused(because: string): void;
  /** Nothing can be written here. */
  barred(because: string): void;
  saving(saving: Saving): void;
  /** Where one stands, as it travels. */
  at(): string;
}

export class Text {
  readonly doc = new Y.Doc();
  readonly root = this.doc.getXmlFragment(ROOT);
  private readonly shelf: Shelf;
  private readonly post: Post;
  private readonly courier: Courier;
  private cursor = new Cursor(-1);
  private ends: (() => void)[] = [];
  private isFetching = false;
  private isClosed = false;

  constructor(
    private readonly room: Room,
    private readonly ears: Ears,
  ) {
    this.shelf = new Shelf(room.stream);
    this.post = new Post(room.stream, room.base, () => ears.at());
    this.courier = new Courier(this.ways(), this.apart);
  }

  get saving(): Saving {
    return this.courier.saving;
  }

  /** Fetch the text, take up what was left here, and follow it; false where it cannot be had. */
  async open(): Promise<boolean> {
    while (!((await this.takeNumber()) && (await this.fetch()))) {
      if (this.isClosed) return false;
      await pause(AFTER_FAILURE);
    }
    if (this.isClosed) return false;
    this.doc.on('update', (update, origin) => this.changed(update as Bytes, origin));
    this.follow();
    if (mayChange(this.room)) void this.takeUp();
    return true;
  }

  close(): void {
    this.isClosed = true;
    this.courier.finish();
    for (const end of this.ends) end();
    this.doc.destroy();
  }

  /** The number one writes under: by it the server knows whose a change is. */
  private async takeNumber(): Promise<boolean> {
    if (!mayChange(this.room)) return true;
    const { data, status, because } = await post<{ client: number }>(
      `${this.room.base}/client`,
      {},
    );
    if (data?.client) this.doc.clientID = data.client;
    else if (BARRED.includes(status)) this.bar(because);
    return !!data?.client;
  }

  /** What the server drew stays on the page, to be read. */
  private bar(because: string): void {
    this.close();
    this.ears.barred(because);
  }

  private async fetch(): Promise<boolean> {
    if (this.isFetching) return true;
    this.isFetching = true;
    const state = await stateAt(`${this.room.base}/state`, this.cursor.at).catch(() => null);
    if (state) this.take(state.updates);
    if (state) this.cursor.moveTo(state.cursor);
    this.isFetching = false;
    return state !== null;
  }

  private take(updates: Uint8Array[]): void {
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update, SERVER);
    }, SERVER);
  }

  private follow(): void {
    const { here, pointing, gone } = this.ears;
    const stop = line.watch({
      stream: this.room.stream,
      since: () => this.cursor.at,
      changes: (changes) => this.hear(changes),
      gap: () => void this.bridge(),
      ...(here && { here }),
      ...(pointing && { pointing }),
      ...(gone && { gone }),
    });
    this.ends.push(
      stop,
      line.follow(() => this.courier.wake()),
    );
  }

  private hear({ from, to, updates, comments, facts }: Changes): void {
    const verdict = this.cursor.judge(from, to);
    if (verdict === 'ask') void line.ask(this.room.stream);
    if (verdict !== 'show') return;
    for (const update of updates) Y.applyUpdate(this.doc, fromBase64(update), SERVER);
    this.cursor.moveTo(to);
    if (comments) this.ears.comments();
    if (facts) this.ears.facts();
  }

  /** Too far behind to be told one by one. */
  private async bridge(): Promise<void> {
    if (!(await this.fetch())) await pause(AFTER_FAILURE);
    if (!this.isClosed) void line.ask(this.room.stream);
    this.ears.comments();
  }

  private changed(update: Bytes, origin: unknown): void {
    if (origin !== SERVER && mayChange(this.room)) this.courier.add(update);
  }

  /** What earlier editors could not hand in, perhaps before the page was closed. */
  private async takeUp(): Promise<void> {
    for (const [client, updates] of await this.shelf.left()) {
      if (client === this.doc.clientID) continue;
      const update = Y.mergeUpdates(updates) as Bytes;
      const answer = await this.post.bring(update);
      if (answer.kind === 'stored') Y.applyUpdate(this.doc, update, SERVER);
      if (answer.kind === 'refused') this.ears.refused(answer.because);
      if (answer.kind !== 'later') await this.shelf.heard(client);
    }
  }

  private ways(): ConstructorParameters<typeof Courier>[0] {
    const client = () => this.doc.clientID;
    return {
      isOpen: () => this.post.isOpen,
      send: (update) => this.post.send(update),
      keep: (turn, update) => void this.shelf.keep(client(), turn, update),
      heard: (upTo) => void this.shelf.heard(client(), upTo),
      missing: () => this.sendWhatLacks(),
      refused: (because) => void this.refuse(because),
      changed: (saving) => this.ears.saving(saving),
    };
  }

  /** The server misses something of ours: all it does not have, in one. */
  private async sendWhatLacks(): Promise<void> {
    const theirs = new Y.Doc();
    const state = await stateAt(`${this.room.base}/state`).catch(() => null);
    if (!state) return;
    for (const update of state.updates) Y.applyUpdate(theirs, update);
    const lacking = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(theirs)) as Bytes;
    await this.post.bring(lacking);
  }

  private async refuse(because: string): Promise<void> {
    await this.shelf.heard(this.doc.clientID);
    if (!this.isClosed) this.ears.refused(because);
  }

  private get apart(): number {
    return this.room.mode === 'suggest' ? BETWEEN_SUGGESTIONS : BETWEEN;
  }
}
