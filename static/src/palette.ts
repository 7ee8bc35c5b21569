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
/** The field of the page of results: what one may write is offered, not where one may go. */
const COMPLETED = 'input[data-completes]';
const ICONS: Record<string, string> = {
  workspace: 'users',
  person: 'user',
  thread: 'chat',
  post: 'quote',
  document: 'doc',
  act: 'plus',
  page: 'doc',
  all: 'search',
};

interface Found {
  kind: string;
  title: string;
  note: string;
  url: string;
  /** What the field says once this is taken, where it leads nowhere. */
  fill: string;
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
    const field = closest<HTMLInputElement>(event, `${FIELDS}, ${COMPLETED}`);
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
    const only = field.matches(COMPLETED) ? '&only=operators' : '';
    this.asked = new Suggestions(
      (query) => `/find?q=${query}${only}`,
      (found, query) => this.show(found, query),
    );
    field.addEventListener('input', () => this.look());
    field.addEventListener('keydown', (event) => this.key(event));
    field.addEventListener('blur', () => this.box.hide());
    dialog?.addEventListener('close', () => this.clear());
    if (dialog) this.look();
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

  /** With nothing typed the palette shows what is at hand. */
  private look(): void {
    const query = this.field.value.trimStart();
    if (query || this.field.closest('dialog')) this.asked.ask(query);
    else this.clear();
  }

  private show(found: Found[], query: string): void {
    const everything = query.trim() && !this.field.matches(COMPLETED) ? [everythingOf(query)] : [];
    const choices = [...found, ...everything];
    this.box.show(
      choices.map((one) => ({
        title: one.title,
        note: one.note,
        icon: ICONS[one.kind] ?? '',
        take: () => this.take(one),
      })),
    );
    if (query) announce(nt('%(n)s result', '%(n)s results', found.length));
  }

  private take({ url, fill }: Found): void {
    if (fill) {
      this.field.value = fill;
      this.look();
      return;
    }
    this.field.closest('dialog')?.close();
    this.clear();
    Turbo.visit(url);
  }
}

function everythingOf(query: string): Found {
  const title = t('Search everything for “%(query)s”', { query: query.trim() });
  return { kind: 'all', title, note: '', url: `/find?q=${encodeURIComponent(query)}`, fill: '' };
}

function listBelow(field: HTMLInputElement): HTMLElement {
  const list = el('ul', {
    id: `${field.name}-found-${document.querySelectorAll('.complete').length}`,
    role: 'listbox',
    class: 'complete plain',
    'aria-label': t('Found'),
  });
  field.setAttribute('role', 'combobox');
  field.after(list);
  return list;
}
