/** A post was refused while its thread is not on the page, perhaps no longer open: nothing typed is lost. */
import { closingButton, dialogOf, show } from '../dialogs';
import { el } from '../dom';
import { t } from '../strings';
import { toast } from '../toasts';
import type { Outbox, Unsent } from './outbox';

export function tellElsewhere(outbox: Outbox, post: Unsent): void {
  const text = t('A post was not accepted: %(because)s', { because: post.because ?? '' });
  toast(text, { label: t('Show'), run: () => void showUnsent(outbox, post) });
}

async function showUnsent(outbox: Outbox, post: Unsent): Promise<void> {
  const area = el('textarea', {
    class: 'in',
    rows: 6,
    readonly: true,
    'aria-label': t('Your post'),
  });
  area.value = post.text;
  const link = el('a', { href: post.base }, t('Go to the discussion'));
  const content = [el('p', {}, post.because ?? ''), area, el('p', {}, link)];
  const buttons = [
    closingButton(t('Discard'), 'discard', 'ghost'),
    closingButton(t('Keep'), 'keep', 'primary'),
  ];
  const choice = await show(dialogOf(t('Not sent'), content, buttons));
  if (choice === 'discard') outbox.drop(post.key);
}
