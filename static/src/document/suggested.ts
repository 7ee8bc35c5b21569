/** What is suggested in a text: each suggestion with the words before and after. */
import type { Mark, Node } from 'prosemirror-model';
import { t } from '../strings';
import { SUGGESTIONS } from './marks';
import { originOf } from './suggesting';

export interface Suggested {
  id: string;
  person: number;
  at: Date | null;
  from: number;
  to: number;
  /** What goes. */
  before: string;
  /** What comes. */
  after: string;
  /** What becomes of whole blocks, in words. */
  changes: string[];
}

const LONGEST = 300;

export function suggestionsIn(doc: Node): Suggested[] {
  const found = new Map<string, Suggested>();
  doc.descendants((node, at) => {
    for (const mark of node.marks) {
      if (SUGGESTIONS.includes(mark.type.name)) note(found, mark, node, at);
    }
  });
  return [...found.values()];
}

function note(found: Map<string, Suggested>, mark: Mark, node: Node, at: number): void {
  const id = String(mark.attrs.id);
  const suggested = found.get(id) ?? begun(id, at);
  suggested.to = at + node.nodeSize;
  found.set(id, suggested);
  const words = wordsOf(node);
  if (mark.type.name === 'deletion') suggested.before = joined(suggested.before, words);
  else if (mark.type.name === 'insertion') suggested.after = joined(suggested.after, words);
  else noteChange(suggested, mark);
}

const begun = (id: string, at: number): Suggested => ({
  id,
  ...originOf(id),
  from: at,
  to: at,
  before: '',
  after: '',
  changes: [],
});

/** A block is named, for its words alone would not tell. */
function wordsOf(node: Node): string {
  if (node.isText) return (node.text ?? '').replace(/\u200b/g, '¶');
  const words = node.textBetween(0, node.content.size, ' ', ' ').replace(/\u200b/g, '');
  return node.isTextblock ? words : `[${nameOf(node.type.name)}] ${words}`.trim();
}

function noteChange(suggested: Suggested, { attrs }: Mark): void {
  const { type, attrName, previousValue, newValue } = attrs;
  const isKind = type === 'nodeType';
  const said = isKind
    ? kindName(String(newValue))
    : attributeName(attrName, previousValue, newValue);
  if (said && !suggested.changes.includes(said)) suggested.changes.push(said);
}

function joined(one: string, other: string): string {
  const text = one + (one.endsWith('¶') && other.startsWith('¶') ? other.slice(1) : other);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function nameOf(node: string): string {
  const names: Record<string, string> = {
    paragraph: t('Paragraph'),
    heading: t('Heading'),
    blockquote: t('Quotation'),
    bullet_list: t('List'),
    ordered_list: t('Numbered list'),
    list_item: t('List item'),
    table: t('Table'),
    table_row: t('Row'),
    table_cell: t('Cell'),
    table_header: t('Heading of a table'),
    image: t('Picture'),
    page_break: t('Page break'),
    footnote: t('Footnote'),
    article: t('Reference'),
    passage: t('Reference'),
    hard_break: t('New line'),
  };
  return names[node] ?? node;
}

/** Of a heading its level is told, which says it all. */
const kindName = (node: string): string => (node === 'heading' ? '' : nameOf(node));

function attributeName(name: string, before: unknown, now: unknown): string {
  if (before === now || name === 'id') return '';
  if (name === 'level') return now ? t('Heading %(level)s', { level: String(now) }) : '';
  if (name !== 'numbered') return t('Cells');
  if (now) return t('With a number');
  return before ? t('Without a number') : '';
}
