/** Files beside a text: chosen, pasted or dropped, brought before the post, taken back, tried again. */
import { announce } from '../announce';
import { el, icon } from '../dom';
import { post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import { draw, failed, progress, settled } from './file-row';
import { type Brought, newKey, type Refusal, type Upload, upload } from './upload';

const MOST = 10;

interface Item {
  row: HTMLElement;
  brought?: Brought;
  running?: Upload;
}

export class Files {
  private readonly items = new Set<Item>();
  private readonly list: HTMLElement | null;
  private readonly field: HTMLInputElement | null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly base: string,
    private readonly changed: () => void,
    signal: AbortSignal,
  ) {
    this.list = form.querySelector('[data-files]');
    this.field = form.querySelector('input[type="file"]');
    const { field } = this;
    if (!this.list || !field) return;
    const choose = form.querySelector<HTMLElement>('[data-bring]');
    choose?.addEventListener('click', () => field.click(), { signal });
    field.addEventListener('change', () => this.chosen(field), { signal });
    form.addEventListener('paste', (event) => this.pasted(event), { signal });
    form.addEventListener('dragover', (event) => this.over(event), { signal });
    form.addEventListener('dragleave', () => form.classList.remove('over'), { signal });
    form.addEventListener('drop', (event) => this.dropped(event), { signal });
    signal.addEventListener('abort', () => this.stop());
  }

  /** What the post is to show, with the words typed for the pictures. */
  get brought(): Brought[] {
    return [...this.items].flatMap(({ brought, row }) =>
      brought ? [{ ...brought, alt: row.querySelector('input')?.value.trim() ?? '' }] : [],
    );
  }

  get isBusy(): boolean {
    return [...this.items].some(({ running }) => running !== undefined);
  }

  /** Show again what was brought before the page was left. */
  restore(kept: Brought[]): void {
    for (const brought of kept) this.settle(this.add(brought.name), brought);
  }

  /** The post is on its way: these files are its own now. */
  clear(): void {
    for (const { row } of this.items) row.remove();
    this.items.clear();
    this.show();
  }

  take(files: Iterable<File>): void {
    for (const file of files) {
      if (this.items.size < MOST) this.begin(this.add(file.name), file, newKey());
      else toast(t('At most %(max)s files in one post.', { max: MOST }));
    }
  }

  private chosen(field: HTMLInputElement): void {
    this.take([...(field.files ?? [])]);
    field.value = '';
  }

  private pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || event.clipboardData?.getData('text/plain')) return;
    event.preventDefault();
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

  private add(name: string): Item {
    const item: Item = { row: draw(name) };
    const remove = el(
      'button',
      { type: 'button', class: 'btn sm icon ghost', 'aria-label': t('Remove %(name)s', { name }) },
      icon('x'),
    );
    remove.addEventListener('click', () => this.remove(item));
    item.row.append(remove);
    this.items.add(item);
    this.list?.append(item.row);
    this.show();
    return item;
  }

  private begin(item: Item, file: File, key: string): void {
    const most = Number(this.field?.dataset.most ?? 0);
    if (most && file.size > most * 1024 * 1024) {
      failed(item.row, t('This file is too large: %(most)s MB at most.', { most }));
      return;
    }
    item.running = upload(this.base, file, key, (part) => progress(item.row, part));
    item.running.done.then(
      (brought) => this.settle(item, brought),
      (fault: Refusal) => {
        item.running = undefined;
        if (this.items.has(item)) {
          announce(t('%(name)s: %(because)s', { name: file.name, because: fault.message }));
          const again = fault.isPassing ? () => this.begin(item, file, key) : undefined;
          failed(item.row, fault.message, again);
        }
      },
    );
  }

  private settle(item: Item, brought: Brought): void {
    item.running = undefined;
    item.brought = brought;
    settled(item.row, brought, `${this.base}/files/${brought.id}?preview=1`);
    item.row.querySelector('input')?.addEventListener('input', () => this.changed());
    announce(t('%(name)s is attached', { name: brought.name }));
    this.changed();
  }

  private remove(item: Item): void {
    item.running?.abort();
    this.items.delete(item);
    item.row.remove();
    if (item.brought) void post('/uploads/take-back', { file: item.brought.id });
    this.show();
    this.changed();
    this.form.querySelector<HTMLElement>('textarea')?.focus();
  }

  private show(): void {
    this.list?.toggleAttribute('hidden', this.items.size === 0);
  }

  /** The page goes: what is half way is not waited for. */
  private stop(): void {
    for (const { running } of this.items) running?.abort();
  }
}
