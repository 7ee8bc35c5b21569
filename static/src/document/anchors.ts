/**
 * Where comments stand. An anchor is two relative positions of the Yjs document, so it holds
 * whatever others write. What is typed here reaches that document only after the editor has
 * moved on: until then the places are carried along, and looked up again when others' changes come.
 */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import * as Y from 'yjs';
import { toBase64 } from './bytes';
import { firstOf, type Range } from './finding';
import { isFromYjs } from './origins';
import { toAbsolute, toRelative } from './positions';

export interface Anchor {
  from: string;
  to: string;
}
export interface Anchored {
  number: number;
  /** Without one, it is found by the words it was made on. */
  anchor: Anchor | null;
  quote: string;
  isResolved: boolean;
}
interface Places {
  anchored: Anchored[];
  active: number;
  set: DecorationSet;
}
type Asked = Partial<Pick<Places, 'anchored' | 'active'>>;

const key = new PluginKey<Places>('anchors');

export function anchors(): Plugin<Places> {
  return new Plugin<Places>({
    key,
    state: {
      init: () => ({ anchored: [], active: 0, set: DecorationSet.empty }),
      apply: (tr, places, _before, state) => next(tr, places, state),
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** What a card says of where its comment stands. */
export function anchoredBy({ dataset }: HTMLElement): Anchored[] {
  const { from, to } = JSON.parse(dataset.anchor || '{}') as Partial<Anchor>;
  const { number, quote = '' } = dataset;
  if (!number || !(from || quote)) return [];
  const anchor = from && to ? { from, to } : null;
  return [{ number: Number(number), anchor, quote, isResolved: 'resolved' in dataset }];
}

export const ask = (state: EditorState, asked: Asked): Transaction =>
  state.tr.setMeta(key, asked).setMeta('addToHistory', false);

/** The words between two places, to be found again. */
export function anchorOf(state: EditorState, from: number, to: number): Anchor {
  const encoded = (at: number) => toBase64(Y.encodeRelativePosition(toRelative(state, at)));
  return { from: encoded(from), to: encoded(to) };
}

/** Where a comment stands now; null when its words are gone. */
export function placeOf(state: EditorState, number: number): [from: number, to: number] | null {
  const found = key
    .getState(state)
    ?.set.find(undefined, undefined, (spec) => spec.number === number);
  const [first] = found ?? [];
  return first && first.from < first.to ? [first.from, first.to] : null;
}

/** The comment at a place: the shortest, where several lie over one another. */
export function commentAt(state: EditorState, at: number): number {
  const found = key.getState(state)?.set.find(at, at) ?? [];
  const [shortest] = found.sort((a, b) => a.to - a.from - (b.to - b.from));
  return (shortest?.spec.number as number | undefined) ?? 0;
}

function next(tr: Transaction, places: Places, state: EditorState): Places {
  const asked = tr.getMeta(key) as Asked | undefined;
  if (asked) return resolved({ ...places, ...asked }, tr, state);
  if (!tr.docChanged) return places;
  if (isFromYjs(tr)) return resolved(places, tr, state);
  return { ...places, set: places.set.map(tr.mapping, tr.doc) };
}

function resolved(places: Places, tr: Transaction, state: EditorState): Places {
  const drawn = places.anchored.flatMap((each) => decoration(each, places.active, state));
  return { ...places, set: DecorationSet.create(tr.doc, drawn) };
}

function decoration(each: Anchored, active: number, state: EditorState): Decoration[] {
  const isActive = each.number === active;
  const range = rangeOf(each, state);
  if (!range || (each.isResolved && !isActive)) return [];
  const look = { class: isActive ? 'cm active' : 'cm', 'data-comment': String(each.number) };
  return [Decoration.inline(...range, look, { number: each.number })];
}

function rangeOf({ anchor, quote }: Anchored, state: EditorState): Range | null {
  if (!anchor) return quote ? firstOf(state.doc, quote) : null;
  const [from, to] = [toAbsolute(state, anchor.from), toAbsolute(state, anchor.to)];
  return from !== null && to !== null && from < to ? [from, to] : null;
}
