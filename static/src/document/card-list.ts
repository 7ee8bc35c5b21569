/** The cards in the list: which are shown, in which order, and that nothing typed in them is lost. */

const LONGEST_LABEL = 40;

export const cardsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('.cmt[id]'),
];

/** Does a card belong to what is asked for? */
export function fits({ dataset }: HTMLElement, wanted: string, me: string): boolean {
  const author = dataset.author ?? dataset.suggestion?.split('-')[0];
  if (wanted === 'resolved') return 'resolved' in dataset;
  if (wanted === 'mine') return author === me;
  if (wanted === 'suggestions') return !!dataset.suggestion;
  return wanted === 'all' || !('resolved' in dataset);
}

const shortened = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;

/** Say on a card where in the text it belongs. */
export function nameWhere(card: HTMLElement, label: string): void {
  const line = card.querySelector('.hd .tiny');
  if (!line) return;
  const found = line.querySelector('[data-where]');
  const place = found ?? document.createElement('span');
  place.setAttribute('data-where', '');
  place.textContent = label ? `${shortened(label)}, ` : '';
  if (!found) line.prepend(place);
}

/** What has the focus is not moved: it would lose it. */
export function reorder(list: Element | null, order: HTMLElement[]): void {
  if (!list || list.contains(document.activeElement)) return;
  const isSame = order.every((card, at) => list.children[at] === card);
  if (!isSame) list.append(...order);
}

/** An answer half written stays, and the caret in it. */
export function keepingWhatIsTyped(list: HTMLElement, change: () => void): void {
  const fields = [...list.querySelectorAll<HTMLTextAreaElement>('textarea[id]')];
  const kept = fields.filter(({ value }) => value).map(({ id, value }) => [id, value] as const);
  const focused = document.activeElement;
  const [id, at] =
    focused instanceof HTMLElement && list.contains(focused)
      ? [focused.id, caretOf(focused)]
      : ['', 0];
  change();
  for (const [field, value] of kept) {
    const found = document.getElementById(field);
    if (found instanceof HTMLTextAreaElement) found.value = value;
  }
  const again = id ? document.getElementById(id) : null;
  again?.focus({ preventScroll: true });
  if (again instanceof HTMLTextAreaElement) again.setSelectionRange(at, at);
}

const caretOf = (element: HTMLElement): number =>
  element instanceof HTMLTextAreaElement ? element.selectionStart : 0;
