/** How many words a text has, or what is selected of it; what is suggested to go counts, too. */
import type { Node } from 'prosemirror-model';
import type { Selection } from 'prosemirror-state';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const known = new WeakMap<Node, number>();

export function wordsIn(doc: Node, within?: Selection): number {
  if (within) return count(doc.textBetween(within.from, within.to, ' ', ' '));
  return doc.children.reduce((sum, block) => sum + wordsOf(block), 0);
}

function wordsOf(block: Node): number {
  const found = known.get(block) ?? count(block.textBetween(0, block.content.size, ' ', ' '));
  known.set(block, found);
  return found;
}

const count = (text: string): number => text.match(WORD)?.length ?? 0;
