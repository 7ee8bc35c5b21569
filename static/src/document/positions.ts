/** Places in the editor and in the Yjs document behind it. */
import type { EditorState } from 'prosemirror-state';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from 'y-prosemirror';
import * as Y from 'yjs';
import { fromBase64 } from './bytes';

interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
}

export function bindingOf(state: EditorState): Binding | null {
  return (ySyncPluginKey.getState(state) as { binding?: Binding } | undefined)?.binding ?? null;
}

export function toRelative(state: EditorState, at: number): Y.RelativePosition {
  const binding = bindingOf(state);
  if (!binding) throw new Error('The editor stands on no text.');
  return absolutePositionToRelativePosition(
    at,
    binding.type,
    binding.mapping,
  ) as Y.RelativePosition;
}

/** Null where what it stood on is gone, or it was no place at all. */
export function toAbsolute(state: EditorState, encoded: string | Uint8Array): number | null {
  const binding = bindingOf(state);
  if (!binding) return null;
  const bytes = typeof encoded === 'string' ? fromBase64(encoded) : encoded;
  try {
    const relative = Y.decodeRelativePosition(bytes);
    const { doc, type, mapping } = binding;
    return relativePositionToAbsolutePosition(doc, type, relative, mapping);
  } catch {
    return null;
  }
}
