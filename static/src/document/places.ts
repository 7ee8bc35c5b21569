/** The places of a text one can refer to: its headings and its numbered paragraphs. */
import type { Node } from 'prosemirror-model';
import { t } from '../strings';

export interface Place {
  id: string;
  at: number;
  /** 1 to 4 for a heading, 0 for a paragraph. */
  level: number;
  /** As one refers to it. */
  label: string;
  /** Its own words. */
  words: string;
  /** Among the numbered paragraphs; 0 for a heading. */
  number: number;
}

export function places(doc: Node): Place[] {
  const found: Place[] = [];
  let count = 0;
  doc.descendants((node, at) => {
    const isNumbered = node.attrs.numbered === true && !isOnlySuggested(node);
    if (isNumbered) count += 1;
    const isPlace = node.type.name === 'heading' || isNumbered;
    if (isPlace) found.push(place(node, at, count));
    return !node.isTextblock;
  });
  return found;
}

/** The last numbered paragraph, else the last heading, that begins before a place. */
export function nearest(found: Place[], at: number): Place | null {
  const before = found.filter((place) => place.at <= at);
  return before.at(-1) ?? null;
}

/** What is only suggested bears no number: so nothing else gets another one by it. */
const isOnlySuggested = ({ marks }: Node): boolean =>
  marks.some(({ type }) => type.name === 'insertion');

function place(node: Node, at: number, count: number): Place {
  const words = node.textContent.replace(/\u200b/g, '').trim();
  const isHeading = node.type.name === 'heading';
  return {
    id: String(node.attrs.id ?? ''),
    at,
    level: isHeading ? Number(node.attrs.level) : 0,
    label: isHeading ? words : t('para. %(number)s', { number: count }),
    words,
    number: isHeading ? 0 : count,
  };
}
