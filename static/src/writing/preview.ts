/** Shows the text as others will read it, in the place of the field. */
import { el } from '../dom';
import { post } from '../http';
import { t } from '../strings';

export class Preview {
  private readonly pane: HTMLElement;
  private readonly button: HTMLElement | null;

  constructor(
    form: HTMLFormElement,
    private readonly area: HTMLTextAreaElement,
    private readonly base: string,
    signal: AbortSignal,
  ) {
    this.pane = form.querySelector<HTMLElement>('[data-preview]') ?? this.draw();
    this.button = form.querySelector('[data-preview-toggle], [data-tool="preview"]');
    this.button?.addEventListener('click', () => void this.toggle(), { signal });
  }

  async toggle(): Promise<void> {
    if (!this.pane.hidden) return this.close();
    const text = this.area.value;
    const answer = await post<{ html: string }>(`${this.base}/preview`, { text });
    if (answer.ok) this.pane.innerHTML = answer.data?.html || '';
    else this.pane.textContent = answer.because;
    if (!text.trim()) this.pane.textContent = t('Nothing to show yet.');
    this.set(true);
  }

  close(): void {
    if (this.pane.hidden) return;
    this.set(false);
    this.area.focus();
  }

  private set(isShown: boolean): void {
    this.pane.hidden = !isShown;
    this.area.hidden = isShown;
    this.button?.setAttribute('aria-pressed', String(isShown));
  }

  private draw(): HTMLElement {
    const pane = el('div', { class: 'body preview', 'data-preview': true, hidden: true });
    this.area.after(pane);
    pane.tabIndex = 0;
    return pane;
  }
}
