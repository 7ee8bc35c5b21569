/** The two menus of the toolbar: what a block is, and what can be put in. */
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { t } from '../strings';
import {
  around,
  insertPageBreak,
  isNumbered,
  toggleNumbered,
  toggleQuote,
  turnInto,
} from './commands';
import { beginFootnote } from './footnotes';
import { pictureTools } from './pictures';
import { askArticle, askPassage } from './questions';
import type { Room } from './room';
import type { NodeName } from './schema';
import { insertTable, tableActs } from './tables';
import { ToolMenu } from './tool-menu';
import { commandTool, type Tool } from './toolbar';

const LEVELS = [1, 2, 3, 4];

export function kinds(view: EditorView): Tool {
  const menu = new ToolMenu([paragraph(view), numbered(view), ...headings(view), quotation(view)]);
  return {
    name: 'kind',
    label: t('Paragraph'),
    opens: menu.element,
    run: () => undefined,
    shows: () => kindOf(view),
  };
}

/** A tool that is on where the caret stands in such a block. */
export const blockTool = (
  view: EditorView,
  name: NodeName,
  command: Command,
  about: Pick<Tool, 'label' | 'icon' | 'keys'>,
): Tool =>
  commandTool(view, command, { name, ...about, isOn: () => around(view.state, name) !== null });

function kindOf(view: EditorView): string {
  const level = levelOf(view);
  if (level) return t('Heading %(level)s', { level });
  return isNumbered(view.state) ? t('Numbered') : t('Paragraph');
}

const levelOf = (view: EditorView): number =>
  Number(view.state.selection.$from.parent.attrs.level ?? 0);

const paragraph = (view: EditorView): Tool =>
  commandTool(view, turnInto('paragraph'), {
    name: 'paragraph',
    label: t('Paragraph'),
    keys: 'Control+Alt+0',
    isOn: () => levelOf(view) === 0 && !isNumbered(view.state),
  });

const numbered = (view: EditorView): Tool =>
  commandTool(view, toggleNumbered, {
    name: 'numbered',
    label: t('Numbered paragraph'),
    keys: 'Control+Alt+9',
    isOn: () => isNumbered(view.state),
  });

const headings = (view: EditorView): Tool[] =>
  LEVELS.map((level) =>
    commandTool(view, turnInto('heading', { level }), {
      name: `heading-${level}`,
      label: t('Heading %(level)s', { level }),
      keys: `Control+Alt+${level}`,
      isOn: () => levelOf(view) === level,
    }),
  );

const quotation = (view: EditorView): Tool =>
  blockTool(view, 'blockquote', toggleQuote, { label: t('Quotation'), keys: 'Control+Shift+9' });

/** In a table, what one does with tables stands below. */
export function inserting(view: EditorView, room: Room): Tool {
  const tool = (name: string, run: Command, label: string, icon: string, keys?: string): Tool =>
    commandTool(view, run, { name, label, icon, ...(keys && { keys }) });
  const asked = (name: string, run: () => unknown, label: string, icon: string): Tool => ({
    name,
    label,
    icon,
    run: () => void run(),
  });
  const menu = new ToolMenu([
    asked('article', () => askArticle(view), t('Reference to an article'), 'book'),
    asked('passage', () => askPassage(view), t('Reference within the text'), 'right'),
    tool('footnote', beginFootnote, t('Footnote'), 'note', 'Control+Alt+F'),
    tool('table', insertTable, t('Table'), 'sheet'),
    ...pictureTools(view, room),
    tool('page-break', insertPageBreak, t('Page break'), 'minus', 'Control+Enter'),
    ...ofTables(view),
  ]);
  return { name: 'insert', label: t('Insert'), opens: menu.element, run: () => undefined };
}

function ofTables(view: EditorView): Tool[] {
  const isShown = () => around(view.state, 'table') !== null;
  return tableActs().map(([label, act], at) => ({
    ...commandTool(view, act, { name: `table-${at}`, label }),
    isShown,
  }));
}
