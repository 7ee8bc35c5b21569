/** The buttons that take suggestions or leave them: one, or all there are. */
import type { EditorView } from 'prosemirror-view';
import { t } from '../strings';
import { toast } from '../toasts';
import { type Decision, decide } from './deciding';

/** Returns whether it was about one alone. */
export function decideBy({ dataset }: HTMLElement, all: string[], view: EditorView): boolean {
  const decision: Decision = dataset.accept || dataset.all === 'accept' ? 'accept' : 'reject';
  const one = dataset.accept ?? dataset.reject;
  try {
    for (const id of one ? [one] : all) decide(decision, id)(view.state, view.dispatch.bind(view));
  } catch {
    toast(t('This suggestion cannot be decided by itself. Change the text by hand.'));
  }
  return one !== undefined;
}
