/** The cards of suggestions beside the text. What the server drew is kept and brought up to date. */
import { el, icon } from '../dom';
import { t } from '../strings';
import type { Suggested } from './suggested';

/** Bring a card to what the suggestion now says. */
export function tell(card: HTMLElement, suggested: Suggested): void {
  const said = JSON.stringify([suggested.before, suggested.after, suggested.changes]);
  if (card.dataset.said === said) return;
  card.dataset.said = said;
  for (const old of card.querySelectorAll(':scope > p')) old.remove();
  card.querySelector('.hd')?.after(...lines(suggested));
}

/** A suggestion the server was not asked about yet. */
export function draw(suggested: Suggested, name: string, mayDecide: boolean): HTMLElement {
  const at = suggested.at?.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) ?? '';
  const who = el(
    'span',
    { class: 'grow' },
    el('strong', {}, t('Suggestion')),
    ` ${t('by %(name)s', { name })}`,
    el('br'),
    el('span', { class: 'tiny mut' }, el('span', { 'data-where': '' }), at),
  );
  const card = el(
    'li',
    { class: 'cmt suggestion', id: `suggestion-${suggested.id}`, tabindex: '-1' },
    el('div', { class: 'hd' }, who),
    el('div', { class: 'row acts' }, ...(mayDecide ? decisions(suggested.id) : [])),
  );
  card.dataset.suggestion = suggested.id;
  tell(card, suggested);
  return card;
}

function decisions(id: string): HTMLElement[] {
  const accept = el('button', { class: 'btn sm', type: 'button', 'data-accept': id });
  accept.append(icon('check'), t('Accept'));
  const reject = el('button', { class: 'btn sm ghost', type: 'button', 'data-reject': id });
  reject.append(t('Reject'));
  return [accept, reject];
}

function lines({ before, after, changes }: Suggested): HTMLElement[] {
  const line = (label: string, words: HTMLElement) =>
    el('p', {}, el('span', { class: 'vh' }, `${label}: `), words);
  return [
    ...(before ? [line(t('Remove'), el('del', {}, before))] : []),
    ...(after ? [line(t('Add'), el('ins', {}, after))] : []),
    ...(changes.length
      ? [el('p', { class: 'mut' }, t('Becomes: %(what)s', { what: changes.join(', ') }))]
      : []),
  ];
}
