/** Pages on which one writes without a thread around: the keys and tools work there too. */
import { Composer } from './composer';
import { Draft } from './draft';

const FORMS = 'form[data-new-thread], form[action$="/edit"]:not(.edit)';

/** Called when a page has loaded; ends with it. */
export function bindForms(signal: AbortSignal): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(FORMS)) {
    if (!form.querySelector('textarea[name="text"]')) continue;
    const [base, rest] = new URL(form.action).pathname.split('/posts/');
    const composer = new Composer(form, signal, rest ? base : undefined);
    if (form.matches('[data-new-thread]')) keepDraft(form, composer, signal);
  }
}

/** A discussion half begun: its title is the first line of what is kept. */
function keepDraft(form: HTMLFormElement, composer: Composer, signal: AbortSignal): void {
  const title = form.querySelector<HTMLInputElement>('[name="title"]');
  const now = () => ({ text: `${title?.value ?? ''}\n${composer.area.value}` });
  const draft = new Draft(location.pathname, now, signal);
  const kept = draft.load()?.text;
  if (kept && !composer.text && title && !title.value) {
    title.value = kept.slice(0, kept.indexOf('\n'));
    composer.set(kept.slice(kept.indexOf('\n') + 1));
  }
  form.addEventListener('input', () => draft.save(), { signal });
  form.addEventListener('turbo:submit-end', (event) => {
    if ((event as CustomEvent<{ success: boolean }>).detail.success) draft.forget();
  });
}
