/** What one types inside another's suggestion is one's own: it never grows in their name. */
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { SUGGESTIONS } from './marks';
import { isFromYjs } from './origins';
import { originOf } from './suggesting';

type Range = [from: number, to: number];

export function ownHand(me: string, isSuggesting: (state: EditorState) => boolean): Plugin {
  return new Plugin({
    appendTransaction: (changes, _before, state) => {
      if (isSuggesting(state)) return null;
      const typed = changes.filter((change) => !isFromYjs(change)).flatMap(typedIn);
      const tr = state.tr;
      for (const [from, to] of typed) takeOut(tr, from, to, me);
      return tr.docChanged ? tr : null;
    },
  });
}

/** Where words were put in that stand in no block of their own, as typing does it. */
function typedIn(change: Transaction): Range[] {
  return change.steps.flatMap((step, at) => {
    const range = isTyped(step) ? rangeOf(step) : null;
    if (!range) return [];
    const rest = change.mapping.slice(at + 1);
    return [[rest.map(range[0], 1), rest.map(range[1], -1)] as Range];
  });
}

function isTyped(step: Step): step is ReplaceStep {
  if (!(step instanceof ReplaceStep)) return false;
  const { slice } = step;
  return slice.size > 0 && slice.content.content.every((node: Node) => node.isText);
}

function rangeOf(step: Step): Range | null {
  let range: Range | null = null;
  step.getMap().forEach((_from, _to, from, to) => {
    range = [from, to];
  });
  return range;
}

function takeOut(tr: Transaction, from: number, to: number, me: string): void {
  tr.doc.nodesBetween(from, Math.min(to, tr.doc.content.size), (node, at) => {
    if (!node.isText) return true;
    for (const mark of node.marks) {
      const isOthers = SUGGESTIONS.includes(mark.type.name) && !isMine(String(mark.attrs.id), me);
      if (isOthers) tr.removeMark(Math.max(from, at), Math.min(to, at + node.nodeSize), mark);
    }
    return false;
  });
}

const isMine = (id: string, me: string): boolean => String(originOf(id).person) === me;
