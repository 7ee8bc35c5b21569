/**
 * <live-document>: a text that many write at once. Without a script it is a page to read, with the
 * comments beside it. The editor is large: it is loaded here, where it is needed, and nowhere else.
 */
import * as Turbo from '@hotwired/turbo';
import type { Mode } from './document/room';
import { el, isPreview, me } from './dom';
import { t } from './strings';
import { toast } from './toasts';

const MODES: readonly string[] = ['write', 'suggest', 'comment', 'read'];

export class LiveDocument extends HTMLElement {
  private stop = new AbortController();

  connectedCallback(): void {
    if (isPreview() || !me()) return;
    this.stop = new AbortController();
    void this.begin(this.stop.signal);
  }

  disconnectedCallback(): void {
    this.stop.abort();
  }

  private async begin(signal: AbortSignal): Promise<void> {
    const page = await import('./document/page').catch(() => null);
    if (!page) toast(t('The editor could not be loaded. Load the page again.'));
    if (!page || signal.aborted) return;
    const [stream, base] = [this.attribute('stream'), this.attribute('base')];
    const room = { host: this, stream, base, mode: this.mode, me: me(), signal };
    await new page.Page(room, (because) => this.empty(because)).begin();
  }

  /** The reader may no longer see this: nothing of it stays, not even for the way back. */
  private empty(because: string): void {
    this.stop.abort();
    const words = because || t('This is no longer open to you.');
    this.replaceChildren(el('div', { class: 'gone' }, el('p', { role: 'alert' }, words)));
    document.title = t('No longer open');
    Turbo.cache.clear();
  }

  private get mode(): Mode {
    const mode = this.attribute('mode');
    return MODES.includes(mode) ? (mode as Mode) : 'read';
  }

  private attribute(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}
