/** What the editor draws in a way of its own. */
import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';
import { FootnoteView } from './footnotes';
import { PassageView } from './passages';
import { picture } from './pictures';
import { mayChange, type Room } from './room';

export function views(room: Room): Record<string, NodeViewConstructor> {
  return {
    footnote: (node: Node, view, at) => new FootnoteView(node, view, at, mayChange(room)),
    passage: (node: Node) => new PassageView(node),
    image: (node: Node) => picture(node, room),
  };
}
