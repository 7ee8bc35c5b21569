/** Cards and text in step: one for each suggestion there is, each where its words stand. */
import type { EditorState } from 'prosemirror-state';
import { placeOf } from './anchors';
import { cardsIn, nameWhere, reorder } from './card-list';
import { tell } from './cards';
import { nearest, places } from './places';
import type { Suggested } from './suggested';

/** None for those that were decided. Returns whether all of them were known. */
export function matchCards(
  list: HTMLElement,
  suggested: Suggested[],
  draw: (one: Suggested) => HTMLElement,
): boolean {
  const byId = new Map(suggested.map((one) => [one.id, one]));
  for (const card of list.querySelectorAll<HTMLElement>('[data-suggestion]')) {
    const found = byId.get(card.dataset.suggestion ?? '');
    if (found) tell(card, found);
    else card.remove();
    byId.delete(card.dataset.suggestion ?? '');
  }
  const fresh = [...byId.values()].map(draw);
  if (fresh.length > 0) list.querySelector('.empty')?.remove();
  list.querySelector('.cmt-list')?.append(...fresh);
  return fresh.length === 0;
}

/** In the order of the text; what lost its words stands at the end and says so. */
export function placeCards(list: HTMLElement, suggested: Suggested[], state: EditorState): void {
  const known = places(state.doc);
  const at = new Map(cardsIn(list).map((card) => [card, placeOfCard(card, suggested, state)]));
  for (const [card, place] of at) {
    card.classList.toggle('orphan', place === null && !!card.dataset.quote);
    const near = place === null ? null : nearest(known, place);
    nameWhere(card, near?.label ?? '');
  }
  const last = Number.MAX_SAFE_INTEGER;
  const order = [...at.keys()].sort((a, b) => (at.get(a) ?? last) - (at.get(b) ?? last));
  reorder(list.querySelector('.cmt-list'), order);
}

function placeOfCard(
  { dataset }: HTMLElement,
  suggested: Suggested[],
  state: EditorState,
): number | null {
  const { suggestion, number } = dataset;
  if (suggestion) return suggested.find(({ id }) => id === suggestion)?.from ?? null;
  return placeOf(state, Number(number))?.[0] ?? null;
}
