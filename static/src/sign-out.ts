/** Signing out leaves nothing behind on a machine that others may use. */
import { confirmed } from './dialogs';
import { Shelf } from './document/shelf';
import { leavesByOwnWill } from './leaving';
import { forgetPush } from './push';
import { nt, t } from './strings';
import { outbox } from './thread/delivery';
import { forgetDrafts } from './writing/draft';

export function startSignOut(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.action.endsWith('/sign-out')) return;
    const waiting = outbox.all();
    if (waiting.length === 0) return forget();
    event.preventDefault();
    void ask(form, waiting.length);
  });
}

async function ask(form: HTMLFormElement, waiting: number): Promise<void> {
  const question = nt('%(n)s post was not sent', '%(n)s posts were not sent', waiting);
  const detail = t('Signing out throws away what waits in this browser.');
  if (!(await confirmed(question, t('Sign out all the same'), detail))) return;
  for (const { key } of outbox.all()) outbox.drop(key);
  forget();
  form.requestSubmit();
}

function forget(): void {
  leavesByOwnWill();
  forgetDrafts();
  Shelf.forget();
  forgetPush().catch(() => undefined);
}
