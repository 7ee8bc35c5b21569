/** Answering and quoting: the composer says whom one answers, and one can take it back. */

import { el } from '../dom';
import { t } from '../strings';
import type { Composer } from '../writing/composer';
import type { Kept } from '../writing/draft';
import { authorOf, numberOf, postAround, type Room, textOf } from './room';

export class Reply {
  private readonly field: HTMLInputElement | null;
  private readonly chip: HTMLElement;

  constructor(
    private readonly room: Room,
    private readonly composer: Composer | null,
  ) {
    this.field = room.host.querySelector('.composer [name="reply_to"]');
    this.chip = room.host.querySelector('[data-replying]') ?? this.draw();
    this.chip.addEventListener('click', (event) => this.end(event), { signal: room.signal });
  }

  get number(): string {
    return this.field?.value ?? '';
  }

  /** What is being answered, for a draft to remember. */
  get shown(): Kept['reply'] {
    if (!this.number) return undefined;
    const [author, text] = [this.read('[data-replying-name]'), this.read('[data-replying-text]')];
    return { number: Number(this.number), author, text };
  }

  to(post: HTMLElement): void {
    this.show(numberOf(post), authorOf(post), textOf(post, 120));
    this.composer?.focus();
  }

  /** Answer, with the words selected in the post, or all of it, as a quotation. */
  quote(post: HTMLElement): void {
    this.to(post);
    this.composer?.insertQuote(selectedIn(post) || textOf(post, 600));
  }

  /** Answer the post; if some of its words are selected, quote them. */
  toSelection(post: HTMLElement): void {
    if (selectedIn(post)) this.quote(post);
    else this.to(post);
  }

  show(number: number, author: string, text: string): void {
    if (!this.field) return;
    this.field.value = String(number);
    this.write('[data-replying-name]', author);
    this.write('[data-replying-text]', text);
    this.chip.hidden = false;
  }

  clear(): void {
    if (this.field) this.field.value = '';
    this.chip.hidden = true;
  }

  private end(event: Event): void {
    const pressed = event.target instanceof Element && event.target.closest('[data-replying-end]');
    if (!pressed) return;
    event.preventDefault();
    this.clear();
    this.composer?.focus();
  }

  private read(selector: string): string {
    return this.chip.querySelector(selector)?.textContent ?? '';
  }

  private write(selector: string, text: string): void {
    const place = this.chip.querySelector(selector);
    if (place) place.textContent = text;
  }

  private draw(): HTMLElement {
    const chip = el(
      'p',
      { class: 'replying', 'data-replying': true, hidden: true },
      el('span', {}, t('Reply to'), ' ', el('b', { 'data-replying-name': true })),
      el('span', { class: 'grow', 'data-replying-text': true }),
      el(
        'button',
        { type: 'button', class: 'btn sm ghost', 'data-replying-end': true },
        t('Cancel'),
      ),
    );
    this.room.host.querySelector('.composer textarea')?.before(chip);
    return chip;
  }
}

/** The selected words, if they lie in the text of this post. */
function selectedIn(post: HTMLElement): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || postAround(selection.anchorNode) !== post) return '';
  return postAround(selection.focusNode) === post ? selection.toString().trim() : '';
}
