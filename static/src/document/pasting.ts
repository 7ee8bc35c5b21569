/** What is pasted keeps its structure and loses its looks. */
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { cleaned } from './cleaning';
import { SUGGESTIONS } from './marks';

export function pasting(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: (html) => cleaned(html),
      transformPasted: ({ content, openStart, openEnd }) =>
        new Slice(unsuggested(content), openStart, openEnd),
    },
  });
}

/** What is copied out of a suggestion and pasted is no suggestion. */
function unsuggested(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.map(plain));
}

function plain(node: Node): Node {
  const marks = node.marks.filter(({ type }: Mark) => !SUGGESTIONS.includes(type.name));
  if (node.isText) return node.mark(marks);
  const attrs = { ...node.attrs, ...('sg' in node.attrs ? { sg: null } : {}) };
  return node.type.create(attrs, unsuggested(node.content), marks);
}
