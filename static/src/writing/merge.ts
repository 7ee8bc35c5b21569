/** Two drafts of one person for the same place: which one goes on? Nothing typed is lost. */
import type { Kept } from './draft';

/** What the server keeps: its text, the mark of its state, and the device it was typed on. */
export interface OnServer {
  text: string;
  mark: string;
  device: string;
}
export interface Merged {
  text: string;
  /** Is there something the server does not have yet? */
  isDirty: boolean;
  isJoined: boolean;
}

export function merged(here: Kept | null, there: OnServer): Merged {
  const theirs = { text: there.text, isDirty: false, isJoined: false };
  if (!here?.text.trim() || !here.dirty) return theirs;
  const mine = { text: here.text, isDirty: true, isJoined: false };
  if (here.at === there.mark || here.text.includes(there.text.trim())) return mine;
  if (there.text.includes(here.text.trim())) return theirs;
  return { text: `${there.text.trimEnd()}\n\n${here.text}`, isDirty: true, isJoined: true };
}
