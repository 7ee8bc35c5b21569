/** What the editor has to ask before it can put something in. */
import type { EditorView } from 'prosemirror-view';
import { closingButton, dialogOf, show } from '../dialogs';
import { el } from '../dom';
import { t } from '../strings';
import { toast } from '../toasts';
import { safeAddress } from './addresses';
import { insert, isMarked, setLink, toggle } from './commands';
import { places } from './places';
import { schema } from './schema';

const ARTICLE = /^(\d{1,3}[a-z]?(\(\d{1,2}[a-z]?\))*(\([a-z]{1,3}\))*|annex [ivx]{1,5}.*)$/i;

export async function askLink(view: EditorView): Promise<void> {
  if (isMarked(view.state, 'link')) return run(view, toggle('link'));
  const field = el('input', {
    class: 'in',
    id: 'asked',
    type: 'text',
    inputmode: 'url',
    autofocus: true,
  });
  const typed = await asked(t('Link'), t('Address'), field);
  if (typed === null) return;
  const address = safeAddress(typed);
  if (address) run(view, setLink(address));
  else toast(t('Only addresses of the web, of mail and of Plenary can be linked.'));
}

export async function askArticle(view: EditorView): Promise<void> {
  const field = el('input', { class: 'in', id: 'asked', placeholder: '6(3)', autofocus: true });
  const typed = await asked(
    t('Reference to an article'),
    t('Article of the AI Act, or an annex'),
    field,
  );
  if (typed === null) return;
  const article = typed.trim().replace(/^(article|art\.?)\s+/i, '');
  if (ARTICLE.test(article)) run(view, insert(schema.node('article', { article })));
  else toast(t('This is no article or annex, such as 6(3) or Annex III.'));
}

/** What a footnote says, or shall say; null where it stays as it is. */
export async function askFootnote(words: string, mayChange: boolean): Promise<string | null> {
  const field = el('textarea', { class: 'in', id: 'asked', rows: 4, autofocus: true });
  field.value = words;
  field.readOnly = !mayChange;
  const typed = await asked(t('Footnote'), t('What it says'), field, t('Save'));
  return mayChange && typed !== null ? typed.trim().replace(/\s+/g, ' ') : null;
}

export async function askPassage(view: EditorView): Promise<void> {
  const known = places(view.state.doc).filter(({ id }) => id);
  if (known.length === 0) {
    toast(t('There is no heading and no numbered paragraph to refer to yet.'));
    return;
  }
  const options = known.map(({ id, label, words, level }) =>
    el('option', { value: id }, level ? label : `${label}: ${words.slice(0, 60)}`),
  );
  const field = el('select', { class: 'in', id: 'asked', autofocus: true }, ...options);
  const to = await asked(t('Reference within the text'), t('To which place?'), field);
  if (to) run(view, insert(schema.node('passage', { to })));
}

/** What a picture shows, an empty answer where it only decorates; null where it stays as it is. */
export async function askPicture(src: string, alt: string, yes: string): Promise<string | null> {
  const field = el('textarea', {
    class: 'in',
    id: 'asked',
    rows: 2,
    maxlength: 300,
    autofocus: true,
  });
  field.value = alt;
  const shown = el('img', { src, alt: '', class: 'asked-picture' });
  const label = t('What does it show? For those who do not see it');
  const typed = await asked(t('Picture'), label, field, yes, shown);
  return typed?.trim().replace(/\s+/g, ' ') ?? null;
}

function run(view: EditorView, command: ReturnType<typeof insert>): void {
  command(view.state, view.dispatch.bind(view), view);
  view.focus();
}

/** What was answered; null where the dialog was left. */
async function asked(
  title: string,
  label: string,
  field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  yes = t('Insert'),
  ...above: HTMLElement[]
): Promise<string | null> {
  const row = el('div', { class: 'field' }, el('label', { for: 'asked' }, label), field);
  const buttons = [closingButton(yes, 'yes', 'primary'), closingButton(t('Cancel'), 'no')];
  const dialog = dialogOf(title, [...above, row], buttons);
  field.addEventListener('keydown', (event) => {
    const { key, shiftKey, isComposing } = event as KeyboardEvent;
    if (key !== 'Enter' || shiftKey || isComposing) return;
    event.preventDefault();
    dialog.close('yes');
  });
  return (await show(dialog)) === 'yes' ? field.value : null;
}
