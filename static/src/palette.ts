/** Ctrl K: one field that goes anywhere. */
import * as Turbo from '@hotwired/turbo';
import { announce } from './announce';
import { closest, el } from './dom';
import { Listbox } from './listbox';
import { nt, t } from './strings';
import { Suggestions } from './suggestions';

const DIALOG = 'dialog.palette';
/** The field in the bar is a plain search where the page has a dialog of its own for this. */
const FIELDS = `${DIALOG} input[type="search"], body:not(:has(${DIALOG})) .bar-search input`;

interface Found {
  kind: string;
  title: string;
  note: string;
  url: string;
}

const finders = new WeakMap<HTMLElement, Finder>();

export function startPalette(): void {
  document.addEventListener('keydown', (event) => {
    const isWanted = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    if (!isWanted || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('focusin', (event) => {
    const field = closest<HTMLInputElement>(event, FIELDS);
    if (field && !finders.has(field)) finders.set(field, new Finder(field));
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof HTMLDialogElement && event.target.matches(DIALOG))
      event.target.close();
  });
  document.addEventListener('turbo:before-cache', () => dialogOnPage()?.close());
}

function open(): void {
  const dialog = dialogOnPage();
  if (dialog && !dialog.open && !document.querySelector('dialog[open]')) dialog.showModal();
  document.querySelector<HTMLElement>(dialog ? `${DIALOG} input` : FIELDS)?.focus();
}

const dialogOnPage = () => document.querySelector<HTMLDialogElement>(DIALOG);

class Finder {
  private readonly box: Listbox;
  private readonly asked: Suggestions<Found>;

  constructor(private readonly field: HTMLInputElement) {
    const dialog = field.closest('dialog');
    const list = dialog?.querySelector<HTMLElement>('[role="listbox"]') ?? listBelow(field);
    this.box = new Listbox(field, list, false);
    this.asked = new Suggestions(
      (query) => `/find?q=${query}`,
      (found) => this.show(found),
    );
    field.addEventListener('input', () => this.look());
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => this.box.hide());
    dialog?.addEventListener('close', () => this.clear());
  }

  /** Escape closes the dialog at once, whatever is typed or offered in it. */
  private key(event: KeyboardEvent): void {
    const dialog = event.key === 'Escape' ? this.field.closest('dialog') : null;
    if (!dialog) {
      this.box.key(event);
      return;
    }
    event.preventDefault();
    dialog.close();
  }

  private clear(): void {
    this.asked.cancel();
    this.box.hide();
    this.field.value = '';
  }

  private look(): void {
    const query = this.field.value.trim();
    if (query) this.asked.ask(query);
    else this.clear();
  }

  private show(found: Found[]): void {
    this.box.show(
      found.map(({ title, note, url }) => ({ title, note, take: () => this.take(url) })),
    );
    announce(nt('%(n)s result', '%(n)s results', found.length));
  }

  private take(url: string): void {
    this.field.closest('dialog')?.close();
    this.clear();
    Turbo.visit(url);
  }
}

function listBelow(field: HTMLInputElement): HTMLElement {
  const list = el('ul', {
    id: 'bar-found',
    role: 'listbox',
    class: 'complete plain',
    'aria-label': t('Found'),
  });
  field.setAttribute('role', 'combobox');
  field.after(list);
  return list;
}
