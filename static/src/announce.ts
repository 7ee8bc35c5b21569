/** Says things to screen readers, politely and once. */
import { el } from './dom';

const SPOKEN = 10_000;

/** The region has to stand before it speaks: called when a page has loaded. */
export function prepareAnnouncer(): HTMLElement {
  const found = document.getElementById('announcer');
  if (found) return found;
  const made = el('div', { id: 'announcer', class: 'vh', role: 'status', 'aria-live': 'polite' });
  document.body.append(made);
  return made;
}

export function announce(text: string): void {
  const line = el('p', {}, text);
  prepareAnnouncer().append(line);
  setTimeout(() => line.remove(), SPOKEN);
}
