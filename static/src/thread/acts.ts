/** What one does with a post: forms, links and buttons that work alone are shown at once here. */
import * as Turbo from '@hotwired/turbo';
import { copy } from '../clipboard';
import { confirmed } from '../dialogs';
import { closest } from '../dom';
import { post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import type { Editing } from './editing';
import type { Act } from './menu';
import type { Posts } from './posts';
import type { Reactions } from './reactions';
import type { Reading } from './reading';
import type { Reply } from './reply';
import { numberOf, postAround, type Room } from './room';

/** What of the thread this needs. */
interface Parts {
  room: Room;
  posts: Posts;
  reading: Reading;
  editing: Editing;
  sending: { reply: Reply };
  showPost(number: number): Promise<void>;
}

export class Acts {
  private readonly byName: Record<Act, (post: HTMLElement) => unknown> = {
    quote: (shown) => this.parts.sending.reply.quote(shown),
    edit: (shown) => this.parts.editing.open(shown),
    delete: (shown) => this.remove(shown),
    todo: (shown) => this.reactions.toggleTodo(numberOf(shown)),
    unread: (shown) => this.markUnread(shown),
    link: (shown) => this.copyLink(shown),
  };

  constructor(
    private readonly parts: Parts,
    private readonly reactions: Reactions,
  ) {
    const { host, signal } = parts.room;
    host.addEventListener('click', (event) => this.click(event), { signal });
    document.addEventListener('submit', (event) => this.submit(event), { signal });
  }

  /** By its name, for keys and menus. */
  run(act: Act, shown: HTMLElement): void {
    void this.byName[act](shown);
  }

  private click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const shown = postAround(event.target as Node);
    if (this.follow(event)) return;
    const pressed = closest(event, '[data-act], [data-reply]');
    if (!pressed || !shown) return;
    event.preventDefault();
    pressed.closest<HTMLElement>('[popover]')?.hidePopover();
    if (pressed.dataset.reply) this.parts.sending.reply.to(shown);
    else this.run(pressed.dataset.act as Act, shown);
  }

  /** A link to a post of this thread brings that post into sight; the address says so. */
  private follow(event: Event): boolean {
    const link = closest<HTMLAnchorElement>(event, 'a[href*="#post-"]');
    const number = Number(link?.hash.replace('#post-', '') ?? 0);
    const path = link?.pathname ?? '';
    const isHere = path === this.parts.room.base || path === `${this.parts.room.base}/${number}`;
    if (!link || !number || !isHere) return false;
    event.preventDefault();
    Turbo.navigator.history.replace(new URL(link.href));
    void this.parts.showPost(number);
    return true;
  }

  /** A form below the thread's own path, wherever it stands on the page. */
  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const act = this.pathOf(form, event.submitter);
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    if (act === 'react' && pressed) {
      pressed.closest<HTMLElement>('[popover]')?.hidePopover();
      void this.reactions.toggle(pressed.value);
    } else if (act === 'read') void this.parts.reading.markAll();
    else return;
    event.preventDefault();
  }

  private pathOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
    const own = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    const { pathname } = new URL(own, document.baseURI);
    return pathname.startsWith(`${this.parts.room.base}/`)
      ? pathname.slice(this.parts.room.base.length + 1)
      : '';
  }

  private async remove(shown: HTMLElement): Promise<void> {
    const detail = t('Its text can no longer be read. A line stays that says who deleted it.');
    if (!(await confirmed(t('Delete this post?'), t('Delete'), detail))) return;
    const asked = this.parts.posts.now();
    const url = `${this.parts.room.base}/posts/${numberOf(shown)}/delete`;
    const answer = await post<{ html: string }>(url, {});
    if (answer.ok && answer.data?.html) this.parts.posts.putHtml(answer.data.html, asked);
    else if (!answer.ok) toast(answer.because);
  }

  private async markUnread(shown: HTMLElement): Promise<void> {
    await this.parts.reading.markUnread(numberOf(shown));
    toast(t('Unread from here on'));
  }

  private async copyLink(shown: HTMLElement): Promise<void> {
    const own = shown.querySelector<HTMLAnchorElement>('.who a[href*="#post-"]')?.href;
    const plain = new URL(`${this.parts.room.base}#${shown.id}`, location.origin).href;
    toast((await copy(own ?? plain)) ? t('Link copied') : t('The link could not be copied'));
  }
}
