/** A list of choices under a field that keeps the focus: arrows choose, Enter takes, Escape closes. */
import { el, icon } from './dom';

export interface Choice {
  title: string;
  note: string;
  icon?: string;
  take: () => void;
}

export class Listbox {
  private choices: Choice[] = [];
  private active = -1;

  constructor(
    private readonly field: HTMLElement,
    private readonly list: HTMLElement,
    private readonly isOneMarked: boolean,
    signal?: AbortSignal,
  ) {
    const options = signal ? { signal } : {};
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    list.addEventListener('pointerdown', (event) => event.preventDefault(), options);
    list.addEventListener('click', (event) => this.click(event), options);
    this.hide();
  }

  get isOpen(): boolean {
    return this.choices.length > 0;
  }

  show(choices: Choice[]): void {
    this.choices = choices;
    this.list.replaceChildren(...choices.map((choice, index) => this.draw(choice, index)));
    this.list.hidden = !this.isOpen;
    this.mark(this.isOneMarked && this.isOpen ? 0 : -1);
    this.setExpanded();
  }

  hide(): void {
    this.show([]);
  }

  /** Returns whether the key meant the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const count = this.choices.length;
    if (event.key === 'ArrowDown') this.mark((this.active + 1) % count);
    else if (event.key === 'ArrowUp') this.mark((Math.max(this.active, 0) - 1 + count) % count);
    else if (event.key === 'Escape') this.hide();
    else if (event.key === 'Enter' && this.active >= 0) this.take(this.active);
    else return false;
    event.preventDefault();
    return true;
  }

  private take(index: number): void {
    const choice = this.choices[index];
    this.hide();
    choice?.take();
  }

  private click(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option) this.take([...this.list.children].indexOf(option));
  }

  private mark(index: number): void {
    this.active = index;
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
    }
    const option = this.list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.field.setAttribute('aria-activedescendant', option.id);
    else this.field.removeAttribute('aria-activedescendant');
  }

  private draw(choice: Choice, index: number): HTMLElement {
    return el(
      'li',
      { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' },
      choice.icon ? icon(choice.icon) : null,
      el('span', {}, choice.title),
      el('span', { class: 'mut' }, choice.note),
    );
  }

  /** Only a combobox may be said to be expanded; a text area with suggestions is none. */
  private setExpanded(): void {
    if (this.field.getAttribute('role') !== 'combobox') return;
    this.field.setAttribute('aria-expanded', String(this.isOpen));
  }
}
