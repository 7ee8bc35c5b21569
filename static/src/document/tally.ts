/** How much is open beside the text: shown at once, told to those who listen when it has settled. */
import { announce } from '../announce';
import { nt } from '../strings';

const QUIET = 4000;

export class Tally {
  private suggestions = 0;
  private told: number | null = null;
  private timer = 0;

  constructor(
    private readonly element: HTMLElement,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  show(open: number, suggestions: number): void {
    this.suggestions = suggestions;
    const place = this.element.querySelector('[data-open]');
    if (place) place.textContent = nt('%(n)s open', '%(n)s open', open);
    for (const button of this.element.querySelectorAll<HTMLElement>('[data-all]')) {
      button.hidden = suggestions < 2;
    }
    this.timer ||= window.setTimeout(() => this.tell(), QUIET);
  }

  private tell(): void {
    this.timer = 0;
    const isOther = this.told !== null && this.told !== this.suggestions;
    this.told = this.suggestions;
    if (isOther) announce(nt('%(n)s suggestion', '%(n)s suggestions', this.suggestions));
  }
}
