/** A new comment: on the words that are selected, or on the text as a whole. */
import type { EditorView } from 'prosemirror-view';
import { fieldsOf, post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import { uuid } from '../uuid';
import { anchorOf } from './anchors';
import type { Room } from './room';

const LONGEST_QUOTE = 400;

export class Commenting {
  constructor(
    room: Room,
    private readonly form: HTMLFormElement,
    private readonly view: EditorView,
    private readonly made: (number: number) => void,
  ) {
    const { signal } = room;
    form.addEventListener('submit', (event) => void this.submit(event), { signal });
    form.addEventListener('keydown', (event) => this.key(event), { signal });
    form.querySelector('[data-cancel]')?.addEventListener('click', () => this.leave(), { signal });
  }

  /** Begin one on what is selected now. */
  begin(): void {
    const { from, to, empty } = this.view.state.selection;
    const words = this.view.state.doc.textBetween(from, to, ' ').slice(0, LONGEST_QUOTE);
    this.set('quote', words);
    this.set('anchor', empty ? '' : JSON.stringify(anchorOf(this.view.state, from, to)));
    const quote = this.form.querySelector<HTMLElement>('[data-quote]');
    if (quote) quote.textContent = words;
    if (quote) quote.hidden = !words;
    this.open(true);
    this.form.querySelector('textarea')?.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.leave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    const fields = fieldsOf(this.form, event.submitter);
    const { ok, data, because } = await post<{ number: number }>(this.form.action, fields);
    if (!ok || !data) return toast(because || t('The connection failed. Try again.'));
    this.leave();
    this.made(data.number);
  }

  private leave(): void {
    this.form.reset();
    this.set('quote', '');
    this.set('anchor', '');
    this.set('key', uuid());
    this.open(false);
    this.view.focus();
  }

  private open(isOpen: boolean): void {
    const fold = this.form.closest('details');
    if (fold) fold.open = isOpen;
  }

  private set(name: string, value: string): void {
    const field = this.form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (field) field.value = value;
  }
}
