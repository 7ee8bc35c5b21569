/** The small numbers beside things: unread posts, to-dos. The title carries their sum. */
export interface Counts {
  todo: number;
  notices?: number;
  workspaces: Record<string, number>;
  threads: Record<string, number>;
  moderation: Record<string, number>;
  /** Addresses of what is closed to this reader. */
  closed?: string[];
}

const NOTICES = '[data-count="notices"]';
const TODO = '[data-count="todo"], [data-todo]';
const OLD_TITLE = /^\(\d+\+?\) /;
const MOST = 99;

export function applyCounts(counts: Counts): void {
  for (const place of document.querySelectorAll<HTMLElement>(TODO)) write(place, counts.todo);
  for (const place of document.querySelectorAll<HTMLElement>(NOTICES))
    write(place, counts.notices ?? 0);
  for (const [kind, numbers] of [
    ['workspace', counts.workspaces],
    ['thread', counts.threads],
    ['moderation', counts.moderation],
  ] as const) {
    for (const place of placesOf(kind)) write(place, numbers[keyOf(place)] ?? 0);
  }
  showInTitle();
}

export function setCounter(stream: string, count: number): void {
  const [kind = ''] = stream.split(':');
  for (const place of placesOf(kind)) if (streamOf(place) === stream) write(place, count);
}

/** "(3) Title": all unread posts of all workspaces, each counted once. */
export function showInTitle(): void {
  const unread = new Map<string, number>();
  for (const place of placesOf('workspace')) unread.set(streamOf(place), numberIn(place));
  const sum = [...unread.values()].reduce((total, count) => total + count, 0);
  const plain = document.title.replace(OLD_TITLE, '');
  document.title = sum ? `(${sum > MOST ? `${MOST}+` : sum}) ${plain}` : plain;
}

function placesOf(kind: string): HTMLElement[] {
  const selector = `[data-count^="${kind}:"], [data-unread^="${kind}:"]`;
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

const streamOf = (place: HTMLElement): string => place.dataset.count ?? place.dataset.unread ?? '';

const keyOf = (place: HTMLElement): string => streamOf(place).split(':')[1] ?? '';

const numberPlace = (place: HTMLElement): HTMLElement => place.querySelector('b') ?? place;

function numberIn(place: HTMLElement): number {
  return place.hidden ? 0 : Number.parseInt(numberPlace(place).textContent ?? '', 10) || 0;
}

function write(place: HTMLElement, count: number): void {
  numberPlace(place).textContent = String(count);
  place.hidden = count === 0;
}
