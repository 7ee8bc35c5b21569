/** Changing a post where it stands. What somebody else changed meanwhile is shown beside it. */

import { confirmed } from '../dialogs';
import { el, parse } from '../dom';
import { type Answer, fieldsOf, post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import { Composer } from '../writing/composer';
import type { Posts } from './posts';
import { numberOf, type Room, revisionOf } from './room';

interface Edited {
  number?: number;
  html?: string;
}
interface Source {
  text: string;
  rev: string;
}

export class Editing {
  constructor(
    private readonly room: Room,
    private readonly posts: Posts,
  ) {
    posts.onHeld = (shown) => this.say(shown, t('This post was changed while you were writing.'));
  }

  async open(shown: HTMLElement): Promise<void> {
    if (shown.dataset.editing !== undefined) return;
    const source = await this.source(numberOf(shown));
    if (!source) return toast(t('This post cannot be changed.'));
    this.posts.beginEdit(shown);
    const form = this.draw(shown, source);
    const body = shown.querySelector<HTMLElement>('.body');
    if (body) body.hidden = true;
    body?.after(form);
    new Composer(form, this.room.signal, this.room.base);
    form.querySelector('textarea')?.focus();
  }

  /** Close whatever is open, without asking. */
  closeAll(): void {
    for (const shown of this.posts.all())
      if (shown.dataset.editing !== undefined) this.close(shown);
  }

  /** The text as typed, from the page on which one changes it without a script. */
  private async source(number: number): Promise<Source | null> {
    try {
      const answer = await fetch(`${this.room.base}/posts/${number}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const form = page.querySelector('form[action$="/edit"]');
      const text = form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.value;
      const rev = form?.querySelector<HTMLInputElement>('input[name="rev"]')?.value;
      return text === undefined || rev === undefined ? null : { text, rev };
    } catch {
      return null;
    }
  }

  private draw(shown: HTMLElement, { text, rev }: Source): HTMLFormElement {
    const area = el('textarea', {
      name: 'text',
      class: 'in',
      rows: 3,
      'aria-label': t('Change the post'),
    });
    area.value = text;
    area.defaultValue = text;
    const cancel = el('button', { type: 'button', class: 'btn sm ghost' }, t('Cancel'));
    const form = el(
      'form',
      { class: 'edit stack-s', action: `${this.room.base}/posts/${numberOf(shown)}/edit` },
      el('div', { 'data-theirs': true, role: 'status' }),
      el('input', { type: 'hidden', name: 'rev', value: rev }),
      area,
      el('p', { class: 'err', role: 'alert', hidden: true }),
      el('p', { class: 'row' }, el('button', { class: 'btn sm primary' }, t('Save')), cancel),
    );
    cancel.addEventListener('click', () => void this.cancel(shown, area));
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault(); // else the same key closes the question it brings up
      void this.cancel(shown, area);
    });
    form.addEventListener('submit', (event) => void this.save(event, shown, form));
    return form;
  }

  private async cancel(shown: HTMLElement, area: HTMLTextAreaElement): Promise<void> {
    const isChanged = area.value !== area.defaultValue;
    if (isChanged && !(await confirmed(t('Throw away your changes?'), t('Throw away')))) return;
    this.close(shown);
    shown.tabIndex = -1;
    shown.focus({ preventScroll: true });
  }

  private close(shown: HTMLElement): void {
    shown.querySelector('form.edit')?.remove();
    const body = shown.querySelector<HTMLElement>('.body');
    if (body) body.hidden = false;
    this.posts.endEdit(shown);
  }

  private async save(event: Event, shown: HTMLElement, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    if (form.ariaBusy) return;
    form.ariaBusy = 'true';
    const asked = this.posts.now();
    const answer = await post<Edited>(form.action, fieldsOf(form));
    form.ariaBusy = null;
    if (answer.ok && answer.data?.html) {
      this.close(shown);
      this.posts.putHtml(answer.data.html, asked);
    } else if (answer.status === 409) this.conflict(shown, form, answer);
    else this.say(shown, answer.because);
  }

  /** Both texts stay: theirs to read above, one's own to go on with; saving again is deliberate. */
  private conflict(shown: HTMLElement, form: HTMLFormElement, answer: Answer<Edited>): void {
    const [theirs] = parse(answer.data?.html ?? '');
    const text = theirs?.querySelector('.body');
    this.say(shown, answer.because);
    if (!theirs || !text) return;
    const title = el('b', {}, t('The text as it stands now'));
    form.querySelector('[data-theirs]')?.replaceChildren(title, text);
    form.querySelector('input[name="rev"]')?.setAttribute('value', String(revisionOf(theirs)));
  }

  private say(shown: HTMLElement, because: string): void {
    const line = shown.querySelector<HTMLElement>('form.edit .err');
    if (!line) return;
    line.textContent = because;
    line.hidden = false;
  }
}
