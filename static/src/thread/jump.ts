/** Two buttons over the posts: down to what is new, up to what was not read. */
import { el } from '../dom';
import { nt, t } from '../strings';
import type { Room } from './room';

export class Jump {
  private readonly down: HTMLElement;
  private readonly up: HTMLElement;
  private fresh = 0;

  constructor(
    private readonly room: Room,
    toEnd: () => void,
    toUnread: () => void,
  ) {
    this.down = this.button('[data-jump]', { 'data-jump': true, class: 'btn sm jump' });
    this.up = this.button('[data-jump-unread]', {
      'data-jump-unread': true,
      class: 'btn sm jump up',
    });
    this.down.addEventListener('click', toEnd, { signal: room.signal });
    this.up.addEventListener('click', toUnread, { signal: room.signal });
  }

  add(count: number): void {
    this.fresh += count;
  }

  /** Say what there is to jump to. `unread`: posts above the page that were never read. */
  show(isAtEnd: boolean, unread: number): void {
    if (isAtEnd) this.fresh = 0;
    this.down.hidden = isAtEnd;
    this.up.hidden = unread === 0;
    write(this.down, this.fresh ? nt('%(n)s new', '%(n)s new', this.fresh) : t('Newest posts'));
    if (unread) {
      write(this.up, nt('%(n)s unread: go to it', '%(n)s unread: go to the first', unread));
    }
  }

  hide(): void {
    this.down.hidden = true;
    this.up.hidden = true;
  }

  private button(selector: string, attributes: Record<string, string | boolean>): HTMLElement {
    const found = this.room.host.querySelector<HTMLElement>(selector);
    if (found) return found;
    const made = el('button', { type: 'button', hidden: true, ...attributes }, el('span'));
    this.room.box.after(made);
    return made;
  }
}

function write(button: HTMLElement, text: string): void {
  const place = button.querySelector('span') ?? button;
  if (place.textContent !== text) place.textContent = text;
}
