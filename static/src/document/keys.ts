/** The keys of the editor. What belongs to the page around it listens there. */
import { chainCommands, exitCode } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { redoCommand, undoCommand } from 'y-prosemirror';
import {
  insertBreak,
  insertPageBreak,
  toggle,
  toggleList,
  toggleNumbered,
  toggleQuote,
  turnInto,
} from './commands';
import { beginFootnote } from './footnotes';
import { schema } from './schema';

const { list_item } = schema.nodes;

/** Tab stays a way out of the editor wherever there is nothing to indent and no next cell. */
export function keys(): Plugin[] {
  const binding = {
    'Mod-z': undoCommand,
    'Mod-y': redoCommand,
    'Shift-Mod-z': redoCommand,
    'Mod-b': toggle('strong'),
    'Mod-i': toggle('em'),
    'Mod-u': toggle('underline'),
    'Mod-Alt-i': toggle('internal'),
    'Mod-Alt-0': turnInto('paragraph'),
    'Shift-Mod-7': toggleList('ordered_list'),
    'Shift-Mod-8': toggleList('bullet_list'),
    'Shift-Mod-9': toggleQuote,
    'Mod-Alt-9': toggleNumbered,
    'Mod-Alt-f': beginFootnote,
    'Mod-Enter': insertPageBreak,
    'Shift-Enter': chainCommands(exitCode, insertBreak),
    Enter: splitListItem(list_item),
    Tab: chainCommands(goToNextCell(1), sinkListItem(list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(list_item)),
  };
  return [keymap({ ...binding, ...headings() })];
}

function headings() {
  const levels = [1, 2, 3, 4];
  return Object.fromEntries(
    levels.map((level) => [`Mod-Alt-${level}`, turnInto('heading', { level })]),
  );
}
