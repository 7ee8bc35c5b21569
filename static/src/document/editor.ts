/** The editor: what stands in the text, what may be done there, and how a change is made. */
import {
  isSuggestChangesEnabled,
  suggestChanges,
} from '@handlewithcare/prosemirror-suggest-changes';
import { baseKeymap } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from 'y-prosemirror';
import type * as Y from 'yjs';
import { t } from '../strings';
import { anchors } from './anchors';
import { blockMarks, toMarks } from './block-marks';
import { finding } from './finding';
import { identities } from './identities';
import { inputs } from './inputs';
import { keys } from './keys';
import { isFromYjs } from './origins';
import { ownHand } from './own-hand';
import { namePassages } from './passages';
import { pasting } from './pasting';
import { picturing } from './pictures';
import { pointers } from './pointers';
import { mayChange, type Room } from './room';
import { schema } from './schema';
import { Suggesting } from './suggesting';
import { views } from './views';

interface Ears {
  changed(before: EditorState): void;
  /** A change could not be made. */
  failed(): void;
}

export function edit(place: HTMLElement, root: Y.XmlFragment, room: Room, ears: Ears): EditorView {
  const { doc, mapping } = initProseMirrorDoc(root, schema);
  const suggesting = new Suggesting(room.me);
  const view = new EditorView(place, {
    state: EditorState.create({ doc: filled(doc), plugins: plugins(root, mapping, room) }),
    attributes: attributesOf(room),
    editable: () => room.mode !== 'read',
    nodeViews: views(room),
    dispatchTransaction: (transaction) => {
      const before = view.state;
      const change = turned(transaction);
      if (change) view.updateState(before.apply(change));
      if (change) ears.changed(before);
    },
  });
  dress(view);
  return view;

  function turned(transaction: Transaction): Transaction | null {
    if (!isSuggestChangesEnabled(view.state) || !suggesting.concerns(transaction)) {
      return transaction;
    }
    try {
      return suggesting.turn(transaction, view.state);
    } catch (error) {
      console.warn(error);
      ears.failed();
      return null;
    }
  }
}

/** An empty text has a line to write in, which is nobody's until something stands there. */
function filled(doc: Node): Node {
  return doc.childCount > 0 ? doc : (schema.topNodeType.createAndFill() ?? doc);
}

type Mapping = ReturnType<typeof initProseMirrorDoc>['mapping'];

function plugins(root: Y.XmlFragment, mapping: Mapping, room: Room): Plugin[] {
  return [
    ...(mayChange(room) ? [] : [onlyFromYjs()]),
    ySyncPlugin(root, { mapping }),
    yUndoPlugin(),
    anchors(),
    pointers(),
    finding(),
    suggestChanges(),
    ...(mayChange(room) ? [ownHand(room.me, isSuggestChangesEnabled)] : []),
    blockMarks(),
    identities(isSuggestChangesEnabled),
    namePassages(),
    inputs(),
    ...keys(),
    keymap(baseKeymap),
    ...(mayChange(room) ? [picturing(room)] : []),
    pasting(),
    dropCursor({ class: 'drop-here', color: false }),
    gapCursor(),
    tableEditing(),
  ];
}

/** What was fetched carries its suggestions in attributes only. */
function dress(view: EditorView): void {
  const marks = toMarks(view.state);
  if (marks) view.dispatch(marks);
}

/** Whoever comments has a caret to select words with, and changes nothing. */
function onlyFromYjs(): Plugin {
  return new Plugin({ filterTransaction: (change) => !change.docChanged || isFromYjs(change) });
}

function attributesOf(room: Room): Record<string, string> {
  if (room.mode === 'read') return {};
  const field = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('Text'),
  };
  return mayChange(room) ? field : { ...field, 'aria-readonly': 'true', inputmode: 'none' };
}
