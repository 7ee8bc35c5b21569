/** Who on this page watches which stream. */

export interface Person {
  id: number;
  name: string;
  initials?: string;
  hue?: number;
  seat?: string | null;
}
/** What happened in a stream, from one number to another. */
interface Happened {
  stream: string;
  from: number;
  to: number;
}
export interface Events extends Happened {
  posts: { number: number; html: string }[];
  thread: { title: string; closed: boolean; head: number; lines: string };
}
/** What was written in a text, and whether the page beside it is of yesterday. */
export interface Changes extends Happened {
  updates: string[];
  comments: boolean;
  facts: boolean;
}
/** Something happened; ask within so many milliseconds, so that not all who are told ask at once. */
interface Touch {
  within?: number;
}
/** Somebody's place in a text. */
export interface Pointer extends Person {
  client: number;
  at: string;
}
export interface News {
  events: Events;
  changes: Changes;
  gap: { head?: number };
  gone: { because: string };
  touch: Touch;
  here: { people: Person[] };
  typing: { people: Person[] };
  pointing: { people: Pointer[] };
}
export type Hearers = { [kind in keyof News]?: (news: News[kind]) => void };

/**
 * One place on the page that wants to know; `since` is its cursor, where the stream is numbered.
 * Of a bell, `drawn` is the place of the stream when the page was drawn, if the page says it.
 */
export interface Watcher extends Hearers {
  stream: string;
  since?: () => number;
  drawn?: () => number | undefined;
}

export class Watchers {
  private readonly byStream = new Map<string, Set<Watcher>>();

  /** Returns whether this is the stream's first. */
  add(watcher: Watcher): boolean {
    const others = this.byStream.get(watcher.stream);
    if (others) others.add(watcher);
    else this.byStream.set(watcher.stream, new Set([watcher]));
    return !others;
  }

  /** Returns whether it was the stream's last. */
  remove(watcher: Watcher): boolean {
    const group = this.byStream.get(watcher.stream);
    if (!group?.delete(watcher) || group.size > 0) return false;
    return this.byStream.delete(watcher.stream);
  }

  has(stream: string): boolean {
    return this.byStream.has(stream);
  }

  streams(): string[] {
    return [...this.byStream.keys()];
  }

  numbered(): string[] {
    return this.streams().filter((stream) => this.since(stream) !== undefined);
  }

  since(stream: string): number | undefined {
    for (const { since } of this.of(stream)) if (since) return since();
    return undefined;
  }

  drawn(stream: string): number | undefined {
    for (const { drawn } of this.of(stream)) if (drawn) return drawn();
    return undefined;
  }

  tell<K extends keyof News>(kind: K, stream: string, news: News[K]): void {
    for (const watcher of this.of(stream)) {
      const hear = watcher[kind] as ((news: News[K]) => void) | undefined;
      hear?.call(watcher, news);
    }
  }

  private of(stream: string): Watcher[] {
    return [...(this.byStream.get(stream) ?? [])];
  }
}
