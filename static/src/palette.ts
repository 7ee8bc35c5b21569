/** Ctrl K: one field that goes anywhere. */
import * as Turbo from '@hotwired/turbo';
import { announce } from './announce';
import { el } from './dom';
import { Listbox } from './listbox';
import { nt } from './strings';
import { Suggestions } from './suggestions';

interface Found {
  kind: string;
  title: string;
  note: string;
  url: string;
}

/** Bind the fields of the page just loaded. */
export function bindPalette(signal: AbortSignal): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.palette');
  const field = (dialog ?? document).querySelector<HTMLInputElement>(
    dialog ? 'input[type="search"]' : '.bar-search input',
  );
  if (!field) return;
  const list = dialog?.querySelector<HTMLElement>('[role="listbox"]') ?? listBelow(field);
  const finder = new Finder(field, list, signal);
  document.addEventListener('keydown', (event) => open(event, field, dialog), { signal });
  dialog?.addEventListener('click', (event) => event.target === dialog && dialog.close(), {
    signal,
  });
  dialog?.addEventListener('close', () => finder.clear(), { signal });
  document.addEventListener('turbo:before-cache', () => dialog?.close(), { signal });
}

function open(event: KeyboardEvent, field: HTMLElement, dialog: HTMLDialogElement | null): void {
  const isWanted = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (!isWanted || event.altKey || event.shiftKey) return;
  event.preventDefault();
  if (dialog && !dialog.open && !document.querySelector('dialog[open]')) dialog.showModal();
  field.focus();
}

class Finder {
  private readonly box: Listbox;
  private readonly asked: Suggestions<Found>;

  constructor(
    private readonly field: HTMLInputElement,
    list: HTMLElement,
    signal: AbortSignal,
  ) {
    this.box = new Listbox(field, list, false, signal);
    this.asked = new Suggestions(
      (query) => `/find?q=${query}`,
      (found) => this.show(found),
    );
    field.addEventListener('input', () => this.look(), { signal });
    field.addEventListener('keydown', (event) => this.box.key(event), { signal });
    field.addEventListener('blur', () => this.box.hide(), { signal });
  }

  clear(): void {
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
  const list = el('ul', { id: 'bar-found', role: 'listbox', class: 'complete plain' });
  field.setAttribute('role', 'combobox');
  field.after(list);
  return list;
}
