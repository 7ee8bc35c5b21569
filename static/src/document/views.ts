/** What the editor draws in a way of its own. */
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { el } from '../dom';
import { FootnoteView } from './footnotes';
import { PassageView } from './passages';
import { mayChange, type Room } from './room';

export function views(room: Room): Record<string, NodeViewConstructor> {
  return {
    footnote: (node: Node, view: EditorView, at) =>
      new FootnoteView(node, view, at, mayChange(room)),
    passage: (node: Node) => new PassageView(node),
    image: (node: Node) => picture(node, room.base),
  };
}

function picture({ attrs }: Node, base: string): NodeView {
  const image = el('img', { src: `${base}/files/${attrs.file}`, alt: String(attrs.alt) });
  return { dom: el('figure', { class: 'picture' }, image) };
}
