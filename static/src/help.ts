/** "?": which keys there are, and the switch that turns single keys off. */
import { closingButton, dialogOf, show } from './dialogs';
import { el } from './dom';
import { read, write } from './store';
import { t } from './strings';

/** Browsers remember it, not the account: a keyboard belongs to its machine. */
export const SWITCH = 'plenary:keys-off';

export const isHelpOpen = (): boolean => document.getElementById('keys') !== null;

export async function showHelp(): Promise<void> {
  const buttons = [closingButton(t('Close'), 'close', 'primary')];
  await show(dialogOf(t('Keys'), [keyList(), keySwitch()], buttons));
}

function keyList(): HTMLElement {
  const rows = keys().flatMap(([combination, meaning]) => [
    el('dt', {}, ...combination.split(' ').flatMap((key) => [el('kbd', {}, key), ' '])),
    el('dd', {}, meaning),
  ]);
  return el('dl', { id: 'keys', class: 'keys' }, ...rows);
}

function keys(): [string, string][] {
  return [
    ['j', t('Next post')],
    ['k', t('Previous post')],
    ['r', t('Reply; with words selected, quote them')],
    ['e', t('Edit your own post')],
    ['u', t('First unread post')],
    ['g h', t('Home')],
    ['?', t('This list')],
    ['Ctrl K', t('Go to a discussion or a person')],
    ['Ctrl Enter', t('Post what you have written')],
    ['Ctrl B', t('Strong')],
    ['Ctrl I', t('Emphasis')],
    ['Ctrl F', t('Find and replace, in a text')],
    ['Ctrl Alt M', t('Comment on the selected words of a text')],
    ['Alt ↓', t('Next comment or suggestion; ↑ the one before')],
    ['Alt F10', t('The tools above a text')],
    ['Esc', t('Close, or cancel')],
  ];
}

function keySwitch(): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: !read(SWITCH, false) });
  box.addEventListener('change', () => write(SWITCH, !box.checked));
  return el(
    'label',
    { class: 'check' },
    box,
    el('span', {}, t('Single keys work outside of fields')),
  );
}
