/** Who is here, wherever the page has a place for it. */
import { el, icon } from './dom';
import { nt } from './strings';
import type { Person } from './watchers';

export function showHere(stream: string, people: Person[]): void {
  for (const place of document.querySelectorAll<HTMLElement>(`[data-here="${stream}"]`)) {
    const isList = place.matches('ul, ol');
    if (isList) place.replaceChildren(...people.map(row));
    else place.textContent = nt('%(n)s reading', '%(n)s reading', people.length);
  }
  for (const place of countPlaces(stream)) {
    (place.querySelector('b') ?? place).textContent = String(people.length);
    place.hidden = people.length === 0;
  }
}

/** A number without a name of its own belongs to the thread it stands in. */
function countPlaces(stream: string): HTMLElement[] {
  const named = `[data-here-count="${stream}"]`;
  const within = `[stream="${stream}"] [data-here-count=""]`;
  return [...document.querySelectorAll<HTMLElement>(`${named}, ${within}`)];
}

function row({ name, initials, hue, seat }: Person): HTMLElement {
  const face = initials
    ? el('span', { class: `av s on a${hue ?? 0}`, 'aria-hidden': 'true' }, initials)
    : icon('user');
  const place = seat ? el('span', { class: 'mut' }, seat) : null;
  return el('li', {}, face, el('span', { class: 'grow' }, name), place);
}
