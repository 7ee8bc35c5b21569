/** What one may do to a text. Each is a command: asked without a dispatch, it says whether it can. */
import { lift, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type MarkName, type NodeName, schema } from './schema';

const { nodes, marks } = schema;

export const toggle = (mark: MarkName): Command => toggleMark(marks[mark]);

/** Make every paragraph or heading of the selection this, and keep what it is known by. */
export function turnInto(name: 'paragraph' | 'heading', attrs: Attrs = {}): Command {
  return ({ selection, doc, tr }, dispatch) => {
    doc.nodesBetween(selection.from, selection.to, (node, at) => {
      if (!node.isTextblock) return true;
      const { id, sg } = node.attrs;
      if (fits(doc, at, nodes[name])) tr.setNodeMarkup(at, nodes[name], { id, sg, ...attrs });
      return false;
    });
    if (tr.docChanged) dispatch?.(tr.scrollIntoView());
    return tr.docChanged;
  };
}

export const toggleNumbered: Command = (state, dispatch) =>
  turnInto('paragraph', { numbered: !isNumbered(state) })(state, dispatch);

export const isNumbered = (state: EditorState): boolean =>
  state.selection.$from.parent.attrs.numbered === true;

/** In such a list already: out of it; otherwise into one. */
export function toggleList(name: 'bullet_list' | 'ordered_list'): Command {
  return (state, dispatch) =>
    around(state, name)
      ? liftListItem(nodes.list_item)(state, dispatch)
      : wrapInList(nodes[name])(state, dispatch);
}

export const toggleQuote: Command = (state, dispatch) =>
  around(state, 'blockquote') ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);

/** The innermost such node around the selection. */
export function around(state: EditorState, name: NodeName): Node | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type === nodes[name]) return $from.node(depth);
  }
  return null;
}

export const isMarked = ({ selection, doc, storedMarks }: EditorState, name: MarkName): boolean =>
  selection.empty
    ? !!marks[name].isInSet(storedMarks ?? selection.$from.marks())
    : doc.rangeHasMark(selection.from, selection.to, marks[name]);

/** Put something among the words, in the place of what is selected. */
export function insert(node: Node): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(node, false).scrollIntoView());
    return true;
  };
}

export const insertBreak: Command = insert(nodes.hard_break.create());

/** A block after the one the caret is in, with a line after it to go on. */
export function insertBlock(node: Node): Command {
  return ({ selection, tr }, dispatch, view) => {
    const { $from } = selection;
    if ($from.depth === 0) return false;
    const after = $from.after(1);
    const isLast = after === tr.doc.content.size;
    tr.insert(after, isLast ? [node, nodes.paragraph.create()] : node);
    dispatch?.(tr.scrollIntoView());
    if (dispatch && view) goInto(view, node.type, after);
    return true;
  };
}

export const insertPageBreak: Command = insertBlock(nodes.page_break.create());

export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const mark = marks.link.create({ href });
    const tr = empty
      ? state.tr.insert(from, schema.text(href, [mark]))
      : state.tr.removeMark(from, to, marks.link).addMark(from, to, mark);
    dispatch?.(tr);
    return true;
  };
}

function fits(doc: Node, at: number, type: NodeType): boolean {
  const $at = doc.resolve(at);
  return $at.parent.canReplaceWith($at.index(), $at.index() + 1, type);
}

/** Into what was just put in: where it stands is only known now, for a suggestion moves aside. */
function goInto(view: EditorView, type: NodeType, from: number): void {
  const { state } = view;
  let found = -1;
  state.doc.nodesBetween(from, state.doc.content.size, (node, at) => {
    if (found < 0 && at >= from && node.type === type) found = at;
    return found < 0;
  });
  if (found < 0) return;
  const selection = TextSelection.near(state.doc.resolve(found + 1));
  view.dispatch(state.tr.setSelection(selection));
}
