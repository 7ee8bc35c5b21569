/**
 * A block that becomes another: a heading, numbered, the first cell of a column. As a suggestion it
 * remembers all it was before, so that it can be that again.
 */
import type { Attrs, Mark, Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { ReplaceAroundStep, type Step } from 'prosemirror-transform';
import { schema } from './schema';

const { modification, insertion } = schema.marks;

export function isRetyping(step: Step): step is ReplaceAroundStep {
  if (!(step instanceof ReplaceAroundStep)) return false;
  const { from, to, gapFrom, gapTo, insert, slice } = step;
  const isShell = gapFrom === from + 1 && gapTo === to - 1 && insert === 1 && slice.size === 2;
  return isShell && slice.content.firstChild?.isBlock === true;
}

export function suggestRetyping(tr: Transaction, step: ReplaceAroundStep, id: string): void {
  const [before, after] = [tr.doc.nodeAt(step.from), step.slice.content.firstChild];
  if (!before || !after) return;
  const changes = insertion.isInSet(before.marks) ? [] : changesOf(before, after, id);
  const marks = changes.reduce((set, mark) => mark.addToSet(set), withoutOlder(before, changes));
  tr.setNodeMarkup(step.from, after.type, after.attrs, marks);
}

/** One mark for the kind of block, one for each thing that was said of it, or is said now. */
function changesOf(before: Node, after: Node, id: string): Mark[] {
  const isOther = before.type !== after.type;
  const kind = { id, type: 'nodeType', previousValue: before.type.name, newValue: after.type.name };
  const names = new Set([...Object.keys(before.attrs), ...Object.keys(after.attrs)]);
  names.delete('sg');
  const attrs = [...names]
    .map((name) => attr(name, before.attrs, after.attrs, id))
    .filter(({ attrs: { previousValue, newValue } }) => isOther || previousValue !== newValue)
    .filter(
      ({ attrs: { previousValue, newValue } }) => previousValue !== null || newValue !== null,
    );
  const made = [...(isOther ? [modification.create(kind)] : []), ...attrs];
  return made.map((mark) => remembering(mark, before.marks));
}

function attr(attrName: string, before: Attrs, after: Attrs, id: string): Mark {
  const values = { previousValue: before[attrName] ?? null, newValue: after[attrName] ?? null };
  return modification.create({ id, type: 'attr', attrName, ...values });
}

/** Suggested twice, it still goes back to what it was at first. */
function remembering(mark: Mark, marks: readonly Mark[]): Mark {
  const older = marks.find((each) => isSame(each, mark));
  if (!older) return mark;
  const { id, previousValue } = older.attrs;
  return modification.create({ ...mark.attrs, id, previousValue });
}

const withoutOlder = (node: Node, changes: Mark[]): readonly Mark[] =>
  node.marks.filter((mark) => !changes.some((change) => isSame(mark, change)));

const authorOf = (mark: Mark): string => String(mark.attrs.id).split('-')[0] ?? '';

const isSame = (one: Mark, other: Mark): boolean =>
  one.type === modification &&
  one.attrs.type === other.attrs.type &&
  one.attrs.attrName === other.attrs.attrName &&
  authorOf(one) === authorOf(other);
