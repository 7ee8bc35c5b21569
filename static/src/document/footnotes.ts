/** Footnotes: a number among the words; what it says is read and written in a dialog of its own. */
import { Fragment, type Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { el } from '../dom';
import { t } from '../strings';
import { around } from './commands';
import { askFootnote } from './questions';
import { schema } from './schema';

const { footnote } = schema.nodes;

/** Where the selection ends. */
export function insertFootnote(words: string): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    if (!$to.parent.isTextblock || around(state, 'footnote')) return false;
    const note = footnote.create(null, words ? schema.text(words) : null);
    dispatch?.(state.tr.insert($to.pos, note).scrollIntoView());
    return true;
  };
}

export const beginFootnote: Command = (state, dispatch, view) => {
  if (!insertFootnote('')(state)) return false;
  if (dispatch && view) void begin(view);
  return true;
};

async function begin(view: EditorView): Promise<void> {
  const words = await askFootnote('', true);
  if (words) insertFootnote(words)(view.state, view.dispatch.bind(view));
  view.focus();
}

export class FootnoteView implements NodeView {
  readonly dom = el('span', { class: 'footnote' });
  private readonly number = el('button', { type: 'button', class: 'number' });

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly at: () => number | undefined,
    private readonly mayChange: boolean,
  ) {
    this.number.addEventListener('click', () => void this.open());
    this.dom.append(this.number);
    this.name();
  }

  update(node: Node): boolean {
    if (node.type !== footnote) return false;
    this.node = node;
    this.name();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.type === 'mousedown' || event.type === 'click';
  }

  ignoreMutation(): boolean {
    return true;
  }

  private name(): void {
    const words = wordsOf(this.node);
    this.number.setAttribute('aria-label', t('Footnote: %(words)s', { words }));
    this.number.title = words;
  }

  private async open(): Promise<void> {
    const before = wordsOf(this.node);
    const words = await askFootnote(before, this.mayChange);
    const at = this.at();
    if (words !== null && words !== before && at !== undefined) this.change(at, words);
    this.view.focus();
  }

  /** Only what differs is put anew: what was suggested elsewhere in it stays. */
  private change(at: number, words: string): void {
    const start = this.node.content.findDiffStart(Fragment.from(words ? schema.text(words) : null));
    const isMarked = this.node.children.some(({ marks }) => marks.length > 0);
    const from = isMarked ? 0 : (start ?? 0);
    const { tr } = this.view.state;
    const rest = words.slice(from);
    const [begin, end] = [at + 1 + from, at + 1 + this.node.content.size];
    this.view.dispatch(rest ? tr.insertText(rest, begin, end) : tr.delete(begin, end));
  }
}

/** Without what is suggested to go. */
function wordsOf(note: Node): string {
  const kept = note.children.filter(({ marks }) => !schema.marks.deletion.isInSet(marks));
  return kept
    .map(({ text }) => text ?? '')
    .join('')
    .replace(/\u200b/g, '');
}
