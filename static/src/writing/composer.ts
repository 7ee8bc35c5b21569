/** A form one writes in: tools, keys, names, preview. What happens with the text is its owner's matter. */
import { closest } from '../dom';
import { autosize, change, selectionOf } from './field';
import { quotation, tools } from './markdown';
import { Mentions } from './mentions';
import { Preview } from './preview';

const KEYS: Record<string, string> = { b: 'bold', i: 'italic', k: 'link' };

export class Composer {
  readonly area: HTMLTextAreaElement;
  readonly preview: Preview | null;
  private readonly mentions: Mentions | null;

  /** `base`: the path of the thread that offers names and shows the text as it will be read. */
  constructor(
    readonly form: HTMLFormElement,
    signal: AbortSignal,
    base?: string,
  ) {
    const area = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
    if (!area) throw new Error('a composer has a field named text');
    this.area = area;
    this.mentions = base ? new Mentions(area, base, signal) : null;
    this.preview = base ? new Preview(form, area, base, signal) : null;
    autosize(area, signal);
    form.addEventListener('keydown', (event) => this.key(event), { signal });
    area.addEventListener('input', () => this.count(), { signal });
    form.addEventListener('click', (event) => this.click(event), { signal });
  }

  get text(): string {
    return this.area.value.trim();
  }

  set(text: string): void {
    this.area.value = text;
    this.area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  focus(): void {
    this.preview?.close();
    this.area.focus();
  }

  insertQuote(words: string): void {
    change(this.area, quotation(selectionOf(this.area), words));
  }

  private key(event: KeyboardEvent): void {
    if (event.target === this.area && this.mentions?.key(event)) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const tool = KEYS[event.key.toLowerCase()];
    if (event.key === 'Enter') this.form.requestSubmit();
    else if (tool) this.use(tool);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private click(event: Event): void {
    const button = closest(event, '[data-tool], [data-insert]');
    const tool = button?.dataset.tool ?? button?.dataset.insert ?? '';
    if (tool in tools) this.use(tool);
  }

  private use(name: string): void {
    const tool = tools[name];
    if (!tool) return;
    this.preview?.close();
    change(this.area, tool(selectionOf(this.area)));
  }

  /** Characters left, once they become few. */
  private count(): void {
    const place = this.form.querySelector<HTMLElement>('[data-left]');
    const most = this.area.maxLength;
    if (!place || most <= 0) return;
    const left = most - this.area.value.length;
    place.textContent = left < most / 10 ? String(left) : '';
    place.classList.toggle('bad', left < most / 50);
  }
}
