/** The buttons that take suggestions or leave them: one, those in the selected words, or all. */
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { t } from '../strings';
import { toast } from '../toasts';
import { type Decision, decide } from './deciding';
import type { Suggested } from './suggested';

/** Returns whether it was about one alone. What cannot be decided keeps nothing else from it. */
export function decideBy({ dataset }: HTMLElement, all: Suggested[], view: EditorView): boolean {
  const decision: Decision = dataset.accept || dataset.all === 'accept' ? 'accept' : 'reject';
  const one = dataset.accept ?? dataset.reject;
  const failed = (one ? [one] : all.map(({ id }) => id)).filter(
    (id) => !decided(decision, id, view),
  );
  if (failed.length > 0) {
    toast(t('This suggestion cannot be decided by itself. Change the text by hand.'));
  }
  return one !== undefined;
}

function decided(decision: Decision, id: string, view: EditorView): boolean {
  try {
    decide(decision, id)(view.state, view.dispatch.bind(view));
    return true;
  } catch {
    return false;
  }
}

/** Which are decided together: those among the selected words, and if there are none, all. */
export function together(suggested: Suggested[], { selection }: EditorState): Suggested[] {
  const { empty, from, to } = selection;
  const among = empty ? [] : suggested.filter((one) => one.from < to && one.to > from);
  return among.length > 0 ? among : suggested;
}

/** The buttons say which those are. */
export function nameTogether(element: HTMLElement, suggested: Suggested[], state: EditorState) {
  const isAll = together(suggested, state).length === suggested.length;
  for (const words of element.querySelectorAll<HTMLElement>('[data-all] [data-of]')) {
    words.hidden = (words.dataset.of === 'all') !== isAll;
  }
}
