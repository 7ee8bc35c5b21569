/** Which tools there are, in which order. */
import {
  disableSuggestChanges,
  enableSuggestChanges,
  isSuggestChangesEnabled,
} from '@handlewithcare/prosemirror-suggest-changes';
import type { EditorView } from 'prosemirror-view';
import { redoCommand, undoCommand } from 'y-prosemirror';
import { t } from '../strings';
import { isMarked, toggle, toggleList } from './commands';
import { askLink } from './questions';
import type { Room } from './room';
import type { MarkName } from './schema';
import { blockTool, inserting, kinds } from './tool-menus';
import { commandTool, type Tool } from './toolbar';

interface Acts {
  comment(): void;
  find(): void;
}

export function toolsOf(view: EditorView, room: Room, acts: Acts): Tool[][] {
  const comment: Tool = {
    name: 'comment',
    label: t('Comment on the words'),
    icon: 'chat',
    keys: 'Control+Alt+M',
    run: acts.comment,
    may: () => !view.state.selection.empty,
  };
  const find: Tool = {
    name: 'find',
    label: t('Find and replace'),
    icon: 'search',
    keys: 'Control+F',
    run: acts.find,
  };
  if (room.mode === 'read') return [[find]];
  if (room.mode === 'comment') return [[comment, find]];
  return [
    [kinds(view), suggesting(view, room)],
    words(view),
    lists(view),
    [inserting(view, room)],
    [undoing(view), redoing(view)],
    [comment, find],
  ];
}

function words(view: EditorView): Tool[] {
  const mark = (name: MarkName, label: string, icon: string, keys: string): Tool =>
    commandTool(view, toggle(name), {
      name,
      label,
      icon,
      keys,
      isOn: () => isMarked(view.state, name),
    });
  return [
    mark('strong', t('Bold'), 'bold', 'Control+B'),
    mark('em', t('Italic'), 'ital', 'Control+I'),
    mark('underline', t('Underline'), 'under', 'Control+U'),
    mark('internal', t('Internal: not in the public version'), 'lock', 'Control+Alt+I'),
    {
      name: 'link',
      label: t('Link'),
      icon: 'link',
      keys: 'Control+K',
      run: () => void askLink(view),
      isOn: () => isMarked(view.state, 'link'),
    },
  ];
}

const lists = (view: EditorView): Tool[] => [
  blockTool(view, 'bullet_list', toggleList('bullet_list'), {
    label: t('List'),
    icon: 'list',
    keys: 'Control+Shift+8',
  }),
  blockTool(view, 'ordered_list', toggleList('ordered_list'), {
    label: t('Numbered list'),
    icon: 'ordered',
    keys: 'Control+Shift+7',
  }),
];

const undoing = (view: EditorView): Tool =>
  commandTool(view, undoCommand, {
    name: 'undo',
    label: t('Undo'),
    icon: 'undo',
    keys: 'Control+Z',
  });

const redoing = (view: EditorView): Tool =>
  commandTool(view, redoCommand, {
    name: 'redo',
    label: t('Redo'),
    icon: 'redo',
    keys: 'Control+Y',
  });

/** Whoever may only suggest cannot switch it off. */
function suggesting(view: EditorView, { mode }: Room): Tool {
  const isOn = () => isSuggestChangesEnabled(view.state);
  return {
    name: 'suggesting',
    label: t('Suggesting'),
    icon: 'edit',
    isNamed: true,
    isOn,
    may: () => mode === 'write',
    run: () => {
      (isOn() ? disableSuggestChanges : enableSuggestChanges)(view.state, view.dispatch.bind(view));
      view.focus();
    },
  };
}
