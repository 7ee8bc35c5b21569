/** Where the others stand: a caret with a name, and what they have selected. */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { el } from '../dom';
import type { Pointer } from '../watchers';
import { fromBase64, joined, pieces, toBase64 } from './bytes';
import { isFromYjs } from './origins';
import { toAbsolute, toRelative } from './positions';

interface Shown {
  people: Pointer[];
  set: DecorationSet;
}

const key = new PluginKey<Shown>('pointers');
/** Less than the server takes, in base64. */
const LONGEST = 500;

export function pointers(): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ people: [], set: DecorationSet.empty }),
      apply: (tr, shown, _before, state) => next(tr, shown, state),
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

export const show = (state: EditorState, people: Pointer[]): Transaction =>
  state.tr.setMeta(key, people).setMeta('addToHistory', false);

/** Where one stands oneself, as it travels: both ends of the selection. */
export function standing(state: EditorState): string {
  const ends = [state.selection.anchor, state.selection.head];
  const parts = ends.map((at) => Y.encodeRelativePosition(toRelative(state, at)));
  const packed = toBase64(joined(parts));
  return packed.length <= LONGEST ? packed : '';
}

/** A name that would be cut off at the edge of the sheet stands on the other side of its caret. */
export function turnFlags(view: EditorView): void {
  const edge = view.dom.getBoundingClientRect().right;
  for (const flag of view.dom.querySelectorAll<HTMLElement>('.caret .flag')) {
    const start = flag.parentElement?.getBoundingClientRect().left ?? 0;
    flag.classList.toggle('turned', start + flag.offsetWidth > edge);
  }
}

function next(tr: Transaction, shown: Shown, state: EditorState): Shown {
  const people = tr.getMeta(key) as Pointer[] | undefined;
  if (people) return drawn(people, tr, state);
  if (!tr.docChanged) return shown;
  if (isFromYjs(tr)) return drawn(shown.people, tr, state);
  return { ...shown, set: shown.set.map(tr.mapping, tr.doc) };
}

function drawn(people: Pointer[], tr: Transaction, state: EditorState): Shown {
  const decorations = people.flatMap((person) => ofPerson(person, state));
  return { people, set: DecorationSet.create(tr.doc, decorations) };
}

function ofPerson(person: Pointer, state: EditorState): Decoration[] {
  const [anchor, head] = [...pieces(fromBase64(person.at))].map((end) => toAbsolute(state, end));
  if (anchor == null || head == null) return [];
  const hue = `a${person.hue ?? 1}`;
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const caret = Decoration.widget(head, () => flag(person, hue), {
    key: `${person.client}`,
    side: 10,
    ignoreSelection: true,
  });
  return from < to ? [Decoration.inline(from, to, { class: `theirs ${hue}` }), caret] : [caret];
}

/** What a screen reader hears of others is said in the bar, not within the words. */
function flag({ name, seat }: Pointer, hue: string): HTMLElement {
  const label = el('span', { class: 'flag' }, seat ? `${name}, ${seat}` : name);
  return el(
    'span',
    { class: `caret ${hue}`, 'aria-hidden': 'true', contenteditable: 'false' },
    label,
  );
}
