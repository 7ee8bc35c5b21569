/** Short notes in the corner that leave by themselves. */
import { el, icon } from './dom';
import { t } from './strings';

interface Action {
  label: string;
  run: () => void;
}

const SHOWN = 7000;
const MOST = 3;

export function toast(text: string, action?: Action): void {
  const shelf = prepareShelf();
  const note = el('div', { class: 'toast' }, el('span', {}, text));
  if (action) note.append(button(action, note));
  note.append(closeButton(note));
  shelf.append(note);
  while (shelf.children.length > MOST) shelf.firstElementChild?.remove();
  leaveLater(note);
}

function prepareShelf(): HTMLElement {
  const found = document.getElementById('toasts');
  if (found) return found;
  const made = el('div', { id: 'toasts', class: 'toasts', role: 'status', 'aria-live': 'polite' });
  document.body.append(made);
  return made;
}

function button(action: Action, note: HTMLElement): HTMLElement {
  const made = el('button', { type: 'button' }, action.label);
  made.addEventListener('click', () => {
    note.remove();
    action.run();
  });
  return made;
}

function closeButton(note: HTMLElement): HTMLElement {
  const made = el('button', { type: 'button', 'aria-label': t('Close') }, icon('x'));
  made.addEventListener('click', () => note.remove());
  return made;
}

/** Nobody is hurried: a note that is pointed at or holds the focus stays. */
function leaveLater(note: HTMLElement): void {
  setTimeout(() => {
    if (note.matches(':hover, :focus-within')) leaveLater(note);
    else note.remove();
  }, SHOWN);
}
