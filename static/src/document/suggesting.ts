/** Suggesting instead of writing: whose a suggestion is, and how a change becomes one. */
import {
  suggestChangesKey,
  transformToSuggestionTransaction,
} from '@handlewithcare/prosemirror-suggest-changes';
import type { Node } from 'prosemirror-model';
import { EditorState, Selection, type Transaction } from 'prosemirror-state';
import { uuid } from '../uuid';
import { isFromYjs } from './origins';
import { isRetyping, suggestRetyping } from './retyping';
import { schema } from './schema';
import { Veil } from './veil';

/** `<person>-<seconds since 1970, base 36>-<random>` */
export function newSuggestion(me: string): string {
  const seconds = Math.floor(Date.now() / 1000).toString(36);
  return `${me}-${seconds}-${uuid().slice(0, 8)}`;
}

/** Who suggested it, and when. */
export function originOf(id: string): { person: number; at: Date | null } {
  const [person = '', seconds = ''] = id.split('-');
  const at = new Date(Number.parseInt(seconds, 36) * 1000);
  return { person: Number(person) || 0, at: Number.isNaN(at.getTime()) ? null : at };
}

export class Suggesting {
  private readonly veil: Veil;

  constructor(private readonly me: string) {
    this.veil = new Veil(me);
  }

  /** Is this a change one makes oneself, which shall stand as a suggestion? */
  concerns(transaction: Transaction): boolean {
    const isDecision = 'skip' in (transaction.getMeta(suggestChangesKey) ?? {});
    return transaction.docChanged && !isFromYjs(transaction) && !isDecision;
  }

  /** The same change as a suggestion. */
  turn(asked: Transaction, state: EditorState): Transaction {
    return asked.steps.every(isRetyping) ? this.retyped(asked, state) : this.tracked(asked, state);
  }

  private retyped(asked: Transaction, { tr }: EditorState): Transaction {
    const id = newSuggestion(this.me);
    for (const step of asked.steps) if (isRetyping(step)) suggestRetyping(tr, step, id);
    return tr.setSelection(Selection.fromJSON(tr.doc, asked.selection.toJSON()));
  }

  private tracked(asked: Transaction, state: EditorState): Transaction {
    const veiled = EditorState.create({
      doc: this.veil.over(state.doc),
      selection: Selection.fromJSON(this.veil.over(state.doc), state.selection.toJSON()),
    });
    const change = veiled.tr;
    for (const step of asked.steps) change.step(step);
    change.setSelection(Selection.fromJSON(change.doc, asked.selection.toJSON()));
    const suggested = transformToSuggestionTransaction(change, veiled, () =>
      newSuggestion(this.me),
    );
    return this.lifted(suggested, asked, state);
  }

  private lifted(suggested: Transaction, asked: Transaction, state: EditorState): Transaction {
    const { tr } = state;
    for (const step of suggested.steps) {
      for (const each of this.veil.lift(step, tr.doc)) tr.step(each);
    }
    this.markWithin(tr);
    tr.setSelection(Selection.fromJSON(tr.doc, suggested.selection.toJSON()));
    if (asked.storedMarksSet) tr.setStoredMarks(asked.storedMarks);
    if (asked.scrolledIntoView) tr.scrollIntoView();
    return tr;
  }

  /** A block that is suggested is suggested with its words: each of them says so itself. */
  private markWithin(tr: Transaction): void {
    for (const [from, to] of putIn(tr)) {
      tr.doc.nodesBetween(from, to, (node, at) => {
        const id = node.isInline && !isSuggested(node) ? this.insertedAround(tr, at) : null;
        if (id) tr.addMark(at, at + node.nodeSize, schema.mark('insertion', { id }));
        return !node.isInline;
      });
    }
  }

  /** The suggestion of ours with which a block around this place came in. */
  private insertedAround(tr: Transaction, at: number): string | null {
    const $at = tr.doc.resolve(at);
    for (let depth = $at.depth; depth > 0; depth -= 1) {
      const mark = schema.marks.insertion.isInSet($at.node(depth).marks);
      if (mark)
        return String(mark.attrs.id).startsWith(`${this.me}-`) ? String(mark.attrs.id) : null;
    }
    return null;
  }
}

const isSuggested = ({ marks }: Node): boolean =>
  marks.some(({ type }) => type.name === 'insertion' || type.name === 'deletion');

/** What came in with a change, where it now stands. */
function putIn({ mapping }: Transaction): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  mapping.maps.forEach((map, at) => {
    const later = mapping.slice(at + 1);
    map.forEach((_from, _to, start, end) => {
      if (end > start) ranges.push([later.map(start, -1), later.map(end, 1)]);
    });
  });
  return ranges;
}
