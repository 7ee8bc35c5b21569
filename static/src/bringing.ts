/** Many files at once into a library: dropped or chosen, each in pieces, from where it stopped. */
import { announce } from './announce';
import { pause } from './backoff';
import { el, icon, meta } from './dom';
import { t } from './strings';
import { uuid } from './uuid';

const PIECE = 2 * 1024 * 1024;
const TRIES = 8;
const SECOND = 1000;

class Refusal extends Error {}

interface Item {
  file: File;
  key: string;
  row: HTMLElement;
}

/** A form that brings files, made to bring them one after another. */
export class Bringing {
  private readonly queue: Item[] = [];
  private readonly list = el('ul', { class: 'rows bringing', role: 'list' });
  private isBusy = false;
  private isRefused = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly signal: AbortSignal,
  ) {
    const field = form.querySelector<HTMLInputElement>('input[type="file"]');
    form.after(el('section', { class: 'card', 'aria-label': t('Files on their way') }, this.list));
    form.addEventListener('submit', (event) => this.submitted(event, field), { signal });
    form.addEventListener('dragover', (event) => this.over(event), { signal });
    form.addEventListener('dragleave', () => form.classList.remove('over'), { signal });
    form.addEventListener('drop', (event) => this.dropped(event), { signal });
    addEventListener('beforeunload', (event) => this.isBusy && event.preventDefault(), { signal });
  }

  private submitted(event: SubmitEvent, field: HTMLInputElement | null): void {
    const files = [...(field?.files ?? [])];
    const isOne = files.length < 2 && (files[0]?.size ?? 0) <= PIECE;
    const isArchive = files.some(({ name }) => name.toLowerCase().endsWith('.zip'));
    if (isOne || isArchive) return; // the form itself does as well
    event.preventDefault();
    event.stopImmediatePropagation();
    if (field) field.value = '';
    this.take(files);
  }

  private over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.form.classList.add('over');
  }

  private dropped(event: DragEvent): void {
    this.form.classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files);
  }

  private take(files: File[]): void {
    for (const file of files) {
      const row = el('li', {}, icon('doc'), el('div', { class: 'grow' }, el('bdi', {}, file.name)));
      row.querySelector('.grow')?.append(
        el('progress', {
          max: 1,
          value: 0,
          'aria-label': t('%(name)s is on its way', { name: file.name }),
        }),
      );
      this.list.append(row);
      this.queue.push({ file, key: `file-${uuid()}`, row });
    }
    if (!this.isBusy) void this.work();
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    for (let item = this.queue.shift(); item; item = this.queue.shift()) await this.bring(item);
    this.isBusy = false;
    if (!this.isRefused) announce(t('All files are there'));
  }

  private async bring(item: Item): Promise<void> {
    try {
      await this.send(item);
      const made = await this.ask<{ path: string; title: string }>('/whole', this.facts(item));
      this.settle(item, el('a', { href: made.path }, made.title));
    } catch (fault) {
      this.isRefused = true;
      const because = fault instanceof Refusal ? fault.message : t('The connection failed.');
      announce(t('%(name)s: %(because)s', { name: item.file.name, because }));
      this.settle(item, el('span', { class: 'err' }, because), this.again(item));
    }
  }

  /** From what the server has: a piece whose answer was lost is not sent twice. */
  private async send({ file, key, row }: Item): Promise<void> {
    let offset = await this.ask<{ offset: number }>(`?key=${key}`).then((said) => said.offset);
    while (offset < file.size) {
      const form = new FormData();
      form.append('key', key);
      form.append('offset', String(offset));
      form.append('piece', file.slice(offset, offset + PIECE), 'piece');
      ({ offset } = await this.ask<{ offset: number }>('', form));
      const bar = row.querySelector('progress');
      if (bar) bar.value = offset / file.size;
    }
  }

  /** Asked again and again while the line is broken; what is refused is refused. */
  private async ask<T>(path: string, body?: FormData): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const answer = await fetch(`${this.form.dataset.pieces}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { Accept: 'application/json', 'X-CSRF-Token': meta('csrf') },
        signal: this.signal,
        ...(body && { body }),
      }).catch((fault) => {
        if (this.signal.aborted || tries >= TRIES) throw fault;
        return null;
      });
      if (answer?.ok) return (await answer.json()) as T;
      const isPassing = !answer || answer.status >= 500 || answer.status === 429;
      if (!isPassing || tries >= TRIES) throw new Refusal(await becauseOf(answer));
      await pause(SECOND * 2 ** Math.min(tries, 5));
    }
  }

  private facts({ file, key }: Item): FormData {
    const form = new FormData(this.form);
    for (const name of ['file', 'key', 'title']) form.delete(name);
    form.append('key', key);
    form.append('name', file.name);
    return form;
  }

  private settle({ row, file }: Item, said: HTMLElement, again?: HTMLElement): void {
    row.replaceChildren(
      icon(again ? 'warn' : 'check'),
      el('div', { class: 'grow' }, el('bdi', { class: 'vh' }, file.name), said, again ?? null),
    );
  }

  private again(item: Item): HTMLElement {
    const button = el('button', { type: 'button', class: 'btn sm' }, t('Try again'));
    button.addEventListener('click', () => {
      item.row.remove();
      this.isRefused = false;
      this.take([item.file]);
    });
    return button;
  }
}

async function becauseOf(answer: Response | null): Promise<string> {
  const said = await answer?.json().catch(() => null);
  return said?.because ?? t('The connection failed.');
}

export function bindBringing(signal: AbortSignal): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pieces]')) {
    new Bringing(form, signal);
  }
}
