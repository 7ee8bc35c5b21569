/**
 * The Yjs binding carries marks on words and loses those on blocks, tables and footnotes, where
 * suggestions stand, too. So every such node has an attribute `sg` that is carried: what is
 * done here is copied from the marks to it, what comes from others from it to the marks.
 */
import type { Mark, Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { SUGGESTIONS } from './marks';
import { asFromYjs, isFromYjs } from './origins';

type Packed = [mark: string, attrs: Record<string, unknown>][];

export function blockMarks(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((each) => each.docChanged)) return null;
      return transactions.some(isFromYjs) ? toMarks(state) : toAttributes(state);
    },
  });
}

/** Marks as the attributes say; null where they already are. */
export function toMarks(state: EditorState): Transaction | null {
  const { tr } = state;
  each(state.doc, (node, at) => {
    for (const mark of node.marks) if (isSuggestion(mark)) tr.removeNodeMark(at, mark);
    for (const mark of unpack(node)) tr.addNodeMark(at, mark);
  });
  return tr.docChanged ? asFromYjs(tr) : null;
}

function toAttributes(state: EditorState): Transaction | null {
  const { tr } = state;
  each(state.doc, (node, at) => tr.setNodeAttribute(at, 'sg', pack(node)));
  return tr.docChanged ? tr : null;
}

/** Every node whose marks and attribute say different things. */
function each(doc: Node, act: (node: Node, at: number) => void): void {
  doc.descendants((node, at) => {
    if (!node.isText && node.attrs.sg !== pack(node)) act(node, at);
  });
}

const isSuggestion = (mark: Mark): boolean => SUGGESTIONS.includes(mark.type.name);

function pack(node: Node): string | null {
  const packed: Packed = node.marks
    .filter(isSuggestion)
    .map((mark) => [mark.type.name, { ...mark.attrs }]);
  return packed.length ? JSON.stringify(packed) : null;
}

/** What was written by another program may be anything: what is not understood is no suggestion. */
function unpack(node: Node): Mark[] {
  try {
    const packed = JSON.parse(String(node.attrs.sg ?? '[]')) as Packed;
    const known = packed.filter(([name]) => SUGGESTIONS.includes(name));
    return known.map(([name, attrs]) => node.type.schema.mark(name, attrs));
  } catch {
    return [];
  }
}
