/** References to other places of the text: shown as that place is called now. */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import { el } from '../dom';
import { t } from '../strings';
import { anchorName } from './nodes';
import { places } from './places';

const shown = new Set<PassageView>();

/** Names every reference anew when the text has changed. */
export function namePassages(): Plugin {
  return new Plugin({
    view: (view) => {
      nameAll(view.state.doc);
      return {
        update: ({ state }, before) => {
          if (shown.size > 0 && !state.doc.eq(before.doc)) nameAll(state.doc);
        },
      };
    },
  });
}

function nameAll(doc: Node): void {
  const named = places(doc).map(
    ({ id, number, words }) => [id, number ? String(number) : words] as const,
  );
  const names = new Map(named);
  for (const view of shown) view.name(names);
}

export class PassageView implements NodeView {
  readonly dom: HTMLElement;
  private readonly to: string;

  constructor({ attrs }: Node) {
    this.to = String(attrs.to);
    this.dom = el('a', { class: 'ref', href: `#${anchorName(this.to)}`, 'data-to': this.to });
    shown.add(this);
  }

  name(names: Map<string, string>): void {
    const label = names.get(this.to) ?? t('a passage that is gone');
    if (this.dom.textContent !== label) this.dom.textContent = label;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    shown.delete(this);
  }
}
