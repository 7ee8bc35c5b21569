/**
 * What was written and not yet heard to be stored, kept in the browser's own database: it is sent
 * again when one is back, even after the page was closed. Where storage is refused, the page keeps it.
 */
import { me } from '../dom';
import type { Bytes } from './bytes';

const NAME = 'plenary-texts';
const TABLE = 'unheard';

interface Row {
  /** Person and text: one browser may serve several people. */
  owner: string;
  client: number;
  turn: number;
  data: Bytes;
}
type Range = [from: IDBValidKey, to: IDBValidKey];

export class Shelf {
  private static opening: Promise<IDBDatabase | null> | null = null;

  constructor(private readonly stream: string) {}

  keep(client: number, turn: number, data: Bytes): Promise<unknown> {
    return act((table) => table.put({ owner: this.owner, client, turn, data } satisfies Row));
  }

  /** Everything that editor wrote up to that turn has been heard. */
  heard(client: number, upTo = Number.MAX_SAFE_INTEGER): Promise<unknown> {
    const range = between([this.owner, client, 0], [this.owner, client, upTo]);
    return act((table) => table.delete(range));
  }

  /** What earlier editors of this text left, by their client numbers. */
  async left(): Promise<Map<number, Bytes[]>> {
    const range = between([this.owner], [this.owner, []]);
    const rows = (await act<Row[]>((table) => table.getAll(range))) ?? [];
    const byClient = new Map<number, Bytes[]>();
    for (const { client, data } of rows) {
      byClient.set(client, [...(byClient.get(client) ?? []), data]);
    }
    return byClient;
  }

  static open(): Promise<IDBDatabase | null> {
    Shelf.opening ??= open();
    return Shelf.opening;
  }

  /** Whoever signs out leaves nothing behind. */
  static forget(): void {
    void act((table) => table.clear());
  }

  private get owner(): string {
    return `${me()}:${this.stream}`;
  }
}

const between = (...[from, to]: Range): IDBKeyRange => IDBKeyRange.bound(from, to);

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(TABLE, { keyPath: ['owner', 'client', 'turn'] });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
  });
}

/** Null where the browser refuses. */
async function act<T>(run: (table: IDBObjectStore) => IDBRequest): Promise<T | null> {
  const database = await Shelf.open().catch(() => null);
  if (!database) return null;
  return new Promise((resolve) => {
    const asked = run(database.transaction(TABLE, 'readwrite').objectStore(TABLE));
    asked.onsuccess = () => resolve(asked.result as T);
    asked.onerror = () => resolve(null);
  });
}
