/** Headings and numbered paragraphs have an `id`, to be referred to; no two have the same. */
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { uuid } from '../uuid';
import { isFromYjs } from './origins';

/** `isSuggesting`: then nothing is done to the text itself, also not this. */
export function identities(isSuggesting: (state: EditorState) => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      const isOurs = transactions.some((each) => each.docChanged && !isFromYjs(each));
      return isOurs && !isSuggesting(state) ? name(state) : null;
    },
  });
}

function name(state: EditorState): Transaction | null {
  const { tr } = state;
  const taken = new Set<string>();
  state.doc.descendants((node, at) => {
    if (!node.isBlock || node.type.spec.attrs?.id === undefined) return !node.isInline;
    const id = node.attrs.id as string | null;
    const isFree = id !== null && !taken.has(id);
    if (isFree) taken.add(id);
    else if (id !== null || isReferable(node)) tr.setNodeAttribute(at, 'id', fresh(node));
    return !node.isTextblock;
  });
  return tr.docChanged ? tr : null;
}

const isReferable = (node: Node): boolean =>
  node.type.name === 'heading' || node.attrs.numbered === true;

const fresh = (node: Node): string | null => (isReferable(node) ? `b${uuid().slice(0, 8)}` : null);
