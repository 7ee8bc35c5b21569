/** What is looked for in the text, and where it stands. */
import type { Node } from 'prosemirror-model';
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

export type Range = [from: number, to: number];
export interface Found {
  query: string;
  matches: Range[];
  /** Which of them one is at; -1 for none. */
  at: number;
}

const key = new PluginKey<Found>('finding');
const NOTHING: Found = { query: '', matches: [], at: -1 };
/** Stands for what is no letter, as long as it is. */
const NO_LETTER = '\ufffc';

export function finding(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, found) => next(tr, found),
    },
    props: { decorations: (state) => drawn(state) },
  });
}

export const found = (state: EditorState): Found => key.getState(state) ?? NOTHING;

export const look = (state: EditorState, query: string): Transaction =>
  state.tr.setMeta(key, { query });

/** Where these words stand first. */
export const firstOf = (doc: Node, words: string): Range | null =>
  matchesOf(doc, folded(words))[0] ?? null;

/** To the next one behind the caret, or before it; round the end. */
export function step(state: EditorState, by: 1 | -1): Transaction | null {
  const { matches } = found(state);
  const { from, to } = state.selection;
  const isAhead = ([start, end]: Range) => (by > 0 ? start >= to : end <= from);
  const order = by > 0 ? matches : [...matches].reverse();
  const goal = order.find(isAhead) ?? order[0];
  if (!goal) return null;
  const selection = TextSelection.create(state.doc, ...goal);
  return state.tr
    .setSelection(selection)
    .setMeta(key, { at: matches.indexOf(goal) })
    .scrollIntoView();
}

/** Put other words in the place of the one that is selected; null where none is. */
export function replaceOne(state: EditorState, words: string): Transaction | null {
  const { from, to } = state.selection;
  const isMatch = found(state).matches.some(([start, end]) => start === from && end === to);
  return isMatch ? put(state.tr, from, to, words) : null;
}

export function replaceAll(state: EditorState, words: string): Transaction {
  const { tr } = state;
  for (const [from, to] of [...found(state).matches].reverse()) put(tr, from, to, words);
  return tr;
}

function put(tr: Transaction, from: number, to: number, words: string): Transaction {
  return words ? tr.insertText(words, from, to) : tr.delete(from, to);
}

function next(tr: Transaction, before: Found): Found {
  const asked = tr.getMeta(key) as Partial<Found> | undefined;
  if (asked?.query !== undefined) return fresh(tr.doc, asked.query);
  if (tr.docChanged && before.query) return fresh(tr.doc, before.query);
  return asked ? { ...before, ...asked } : before;
}

function fresh(doc: Node, query: string): Found {
  return { query, matches: query ? matchesOf(doc, folded(query)) : [], at: -1 };
}

function matchesOf(doc: Node, query: string): Found['matches'] {
  const matches: Found['matches'] = [];
  doc.descendants((node, at) => {
    if (!node.inlineContent) return;
    const text = folded(lettersOf(node));
    for (
      let from = text.indexOf(query);
      from >= 0;
      from = text.indexOf(query, from + query.length)
    ) {
      matches.push([at + 1 + from, at + 1 + from + query.length]);
    }
  });
  return matches;
}

const lettersOf = (node: Node): string =>
  node.children.map((child) => child.text ?? NO_LETTER.repeat(child.nodeSize)).join('');

/** Without regard to capitals, as long as that changes no length. */
function folded(text: string): string {
  const lower = text.toLocaleLowerCase();
  return lower.length === text.length ? lower : text;
}

function drawn(state: EditorState): DecorationSet | null {
  const { matches, at } = found(state);
  if (matches.length === 0) return null;
  const decorations = matches.map(([from, to], index) =>
    Decoration.inline(from, to, { class: index === at ? 'found here' : 'found' }),
  );
  return DecorationSet.create(state.doc, decorations);
}
