/** Pictures in a text: chosen, pasted or dropped, brought to the server and described in words. */
import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { announce } from '../announce';
import { el } from '../dom';
import { t } from '../strings';
import { toast } from '../toasts';
import { newKey, upload } from '../writing/upload';
import { insertBlock } from './commands';
import { askPicture } from './questions';
import { mayChange, type Room } from './room';
import { schema } from './schema';
import type { Tool } from './toolbar';

const KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
const { image } = schema.nodes;

/** What is pasted or dropped and is a picture, where no words came with it. */
export function picturing(room: Room): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, { clipboardData }) => {
        const files = picturesOf(clipboardData);
        if (files.length === 0 || clipboardData?.getData('text/plain')) return false;
        void takeAll(view, room, files);
        return true;
      },
      handleDrop: (view, { dataTransfer, clientX, clientY }) => {
        const files = picturesOf(dataTransfer);
        if (files.length === 0) return false;
        goTo(view, clientX, clientY);
        void takeAll(view, room, files);
        return true;
      },
      handleDoubleClickOn: (view, _at, node, from) => {
        if (node.type === image) void describe(view, room, from);
        return node.type === image;
      },
    },
  });
}

export function pictureTools(view: EditorView, room: Room): Tool[] {
  return [
    { name: 'picture', label: t('Picture'), icon: 'picture', run: () => choose(view, room) },
    {
      name: 'describe',
      label: t('Describe this picture'),
      icon: 'edit',
      run: () => void describe(view, room, view.state.selection.from),
      isShown: () => chosen(view.state) !== null,
    },
  ];
}

export function picture({ attrs }: Node, room: Room): NodeView {
  const shown = el('img', { src: `${room.base}/files/${attrs.file}`, alt: String(attrs.alt) });
  const figure = el('figure', { class: 'picture' }, shown);
  if (!attrs.alt && mayChange(room)) {
    figure.append(el('figcaption', { class: 'tiny mut' }, t('Not described yet')));
  }
  return { dom: figure, ignoreMutation: () => true };
}

function choose(view: EditorView, room: Room): void {
  const field = el('input', { type: 'file', accept: KINDS.join(','), multiple: true });
  field.addEventListener('change', () => void takeAll(view, room, [...(field.files ?? [])]));
  field.click();
}

/** One after another: each is asked about when it is there. */
async function takeAll(view: EditorView, room: Room, files: File[]): Promise<void> {
  for (const file of files) await take(view, room, file).catch(({ message }) => toast(message));
  view.focus();
}

async function take(view: EditorView, room: Room, file: File): Promise<void> {
  announce(t('%(name)s is on its way', { name: file.name }));
  const brought = await upload(room.base, file, newKey(), () => undefined).done;
  const alt = await askPicture(`${room.base}/files/${brought.id}?preview=1`, '', t('Insert'));
  if (alt === null || view.isDestroyed) return;
  insertBlock(image.create({ file: brought.id, alt }))(view.state, view.dispatch, view);
}

async function describe(view: EditorView, room: Room, at: number): Promise<void> {
  const node = view.state.doc.nodeAt(at);
  if (node?.type !== image || !mayChange(room)) return;
  const { file, alt } = node.attrs;
  const said = await askPicture(`${room.base}/files/${file}?preview=1`, alt, t('Save'));
  const isThere = !view.isDestroyed && view.state.doc.nodeAt(at)?.attrs.file === file;
  if (said !== null && said !== alt && isThere) {
    view.dispatch(view.state.tr.setNodeAttribute(at, 'alt', said));
  }
  view.focus();
}

function chosen({ selection }: EditorState): Node | null {
  const isOne = selection instanceof NodeSelection && selection.node.type === image;
  return isOne ? selection.node : null;
}

function goTo(view: EditorView, left: number, top: number): void {
  const at = view.posAtCoords({ left, top })?.pos;
  if (at === undefined) return;
  const selection = TextSelection.near(view.state.doc.resolve(at));
  view.dispatch(view.state.tr.setSelection(selection));
}

const picturesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => KINDS.includes(type));
