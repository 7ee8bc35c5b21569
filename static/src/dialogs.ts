/** Dialogs: the browser keeps the focus inside, Escape closes, the focus returns to where it was. */
import { el } from './dom';
import { t } from './strings';

/** Show a dialog made for this moment; resolves with its return value when it closes. */
export function show(dialog: HTMLDialogElement): Promise<string> {
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve(dialog.returnValue);
    });
  });
}

/** A dialog with a title, anything in it, and the buttons that close it. */
export function dialogOf(title: string, content: Node[], buttons: HTMLElement[]) {
  return el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'dialog-title' },
    el('h2', { id: 'dialog-title' }, title),
    ...content,
    el('form', { method: 'dialog', class: 'row' }, ...buttons),
  );
}

export function closingButton(label: string, value: string, look = ''): HTMLButtonElement {
  return el('button', { class: `btn ${look}`.trim(), value }, label);
}

/** Ask before something that cannot be taken back. */
export async function confirmed(question: string, yes: string, detail = ''): Promise<boolean> {
  const content = detail ? [el('p', {}, detail)] : [];
  const buttons = [closingButton(t('Cancel'), 'no'), closingButton(yes, 'yes', 'danger primary')];
  return (await show(dialogOf(question, content, buttons))) === 'yes';
}
