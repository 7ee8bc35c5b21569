/**
 * <meeting-clock since="…" minutes="…">: how long it lasts already; over what was planned, it says so.
 * Without a script the page says when it began.
 */
const SECOND = 1000;

export class MeetingClock extends HTMLElement {
  static observedAttributes = ['since', 'minutes'];
  private timer = 0;

  connectedCallback(): void {
    this.setAttribute('role', 'timer');
    this.setAttribute('aria-live', 'off');
    this.show();
    this.timer = window.setInterval(() => this.show(), SECOND);
  }

  disconnectedCallback(): void {
    clearInterval(this.timer);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.show();
  }

  private show(): void {
    const since = Date.parse(this.getAttribute('since') ?? '');
    if (Number.isNaN(since)) return;
    const seconds = Math.max(0, Math.floor((Date.now() - since) / SECOND));
    const planned = Number(this.getAttribute('minutes') ?? 0);
    this.classList.toggle('over', planned > 0 && seconds > planned * 60);
    this.textContent = said(seconds);
  }
}

function said(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}
