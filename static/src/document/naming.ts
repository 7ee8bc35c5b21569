/** Beside a text, too, `@` and some letters offer those who read it: in whichever field one writes. */
import { Mentions } from '../writing/mentions';
import type { Room } from './room';

export class Naming {
  private readonly known = new WeakMap<HTMLTextAreaElement, Mentions>();

  constructor(
    private readonly room: Room,
    element: HTMLElement,
  ) {
    const { signal } = room;
    element.addEventListener('focusin', ({ target }) => this.meet(target), { signal });
    // before the form and the card, to which Escape means something else
    element.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
  }

  private meet(target: EventTarget | null): void {
    if (!(target instanceof HTMLTextAreaElement) || this.known.has(target)) return;
    this.known.set(target, new Mentions(target, `${this.room.base}/comments`, this.room.signal));
  }

  private key(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    if (this.known.get(target)?.key(event)) event.stopPropagation();
  }
}
