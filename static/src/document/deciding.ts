/** Taking suggestions, and leaving them. */
import {
  applySuggestion,
  revertSuggestion,
  suggestChangesKey,
} from '@handlewithcare/prosemirror-suggest-changes';
import type { Attrs, Mark, Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { SUGGESTIONS } from './marks';
import { type NodeName, schema } from './schema';

export type Decision = 'accept' | 'reject';

const { modification } = schema.marks;
/** Stands, without width, where a suggestion breaks a paragraph or joins two. */
const SEAM = /\u200b/g;

export function decide(decision: Decision, id: string): Command {
  return (state, dispatch) => {
    const tr = decision === 'accept' ? decided(applySuggestion(id), state) : rejected(id, state);
    if (tr.docChanged) dispatch?.(withoutSeams(tr));
    return tr.docChanged;
  };
}

function rejected(id: string, state: EditorState): Transaction {
  const tr = decided(revertSuggestion(id), state);
  // the library leaves alone what is nothing but a change of blocks
  tr.doc.descendants((node, at) => {
    const changes = node.marks.filter((mark) => isOf(mark, id));
    if (changes.length > 0 && node.isBlock) asItWas(tr, node, at, changes);
  });
  return tr;
}

function decided(command: Command, state: EditorState): Transaction {
  let made = state.tr.setMeta(suggestChangesKey, { skip: true });
  command(state, (tr) => {
    made = tr;
  });
  return made;
}

function asItWas(tr: Transaction, node: Node, at: number, changes: Mark[]): void {
  const attrs: Attrs = { ...node.attrs };
  let { type } = node;
  for (const { attrs: said } of changes) {
    if (said.type === 'nodeType') type = schema.nodes[said.previousValue as NodeName] ?? type;
    if (said.type === 'attr') Object.assign(attrs, { [said.attrName]: said.previousValue });
  }
  const marks = node.marks.filter((mark) => !changes.includes(mark));
  tr.setNodeMarkup(at, type, { ...attrs, sg: null }, marks);
}

const isOf = ({ type, attrs }: Mark, id: string): boolean =>
  type === modification && attrs.id === id;

/** A seam of no suggestion is left over. */
function withoutSeams(tr: Transaction): Transaction {
  const seams: number[] = [];
  tr.doc.descendants((node, at) => {
    const isOpen = node.marks.some(({ type }) => SUGGESTIONS.includes(type.name));
    if (isOpen || !node.text) return;
    for (const { index } of node.text.matchAll(SEAM)) seams.push(at + index);
  });
  for (const at of seams.reverse()) tr.delete(at, at + 1);
  return tr;
}
