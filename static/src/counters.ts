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
const RAIL = '#rail [data-count^="workspace:"]';
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
    for (const place of placesOf(kind)) write(place, sumOf(numbers, place));
  }
  showInTitle();
}

export function setCounter(stream: string, count: number): void {
  const [kind = ''] = stream.split(':');
  for (const place of placesOf(kind)) if (streamOf(place) === stream) write(place, count);
}

/** "(3) Title": all unread posts of all workspaces, each counted once: as the rail counts them. */
export function showInTitle(): void {
  const lines = document.querySelectorAll<HTMLElement>(RAIL);
  const sum = [...lines].reduce((total, line) => total + numberIn(line), 0);
  const plain = document.title.replace(OLD_TITLE, '');
  document.title = sum ? `(${sum > MOST ? `${MOST}+` : sum}) ${plain}` : plain;
}

function placesOf(kind: string): HTMLElement[] {
  const selector = `[data-count^="${kind}:"], [data-unread^="${kind}:"]`;
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

const streamOf = (place: HTMLElement): string => place.dataset.count ?? place.dataset.unread ?? '';

const keysOf = (place: HTMLElement): string[] =>
  streamOf(place)
    .split(' ')
    .map((stream) => stream.split(':')[1] ?? '');

/** A body whose groups are folded away counts theirs too. */
const sumOf = (numbers: Record<string, number>, place: HTMLElement): number =>
  keysOf(place).reduce((sum, key) => sum + (numbers[key] ?? 0), 0);

const numberPlace = (place: HTMLElement): HTMLElement => place.querySelector('b') ?? place;

function numberIn(place: HTMLElement): number {
  return place.hidden ? 0 : Number.parseInt(numberPlace(place).textContent ?? '', 10) || 0;
}

function write(place: HTMLElement, count: number): void {
  numberPlace(place).textContent = String(count);
  place.hidden = count === 0;
}
