/** Where a change of the editor comes from. */
import type { Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';

interface Meta {
  isChangeOrigin?: boolean;
}

/** From the Yjs document: others' changes, and what was undone. */
export function isFromYjs(transaction: Transaction): boolean {
  const meta = transaction.getMeta(ySyncPluginKey) as Meta | undefined;
  return meta?.isChangeOrigin === true;
}

/** Nothing one did oneself: not to be undone, not to be told. */
export function asFromYjs(transaction: Transaction): Transaction {
  return transaction
    .setMeta('addToHistory', false)
    .setMeta(ySyncPluginKey, { isChangeOrigin: true });
}
