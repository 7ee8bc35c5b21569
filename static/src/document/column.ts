/**
 * The column beside the text: comments and suggestions in the order of the text. The server draws
 * the list; here it is fetched when something is new, put in order, and tied to the words.
 */
import type { EditorView } from 'prosemirror-view';
import { closest } from '../dom';
import { fieldsOf, post } from '../http';
import { t } from '../strings';
import { toast } from '../toasts';
import { anchoredBy, ask, commentAt } from './anchors';
import { matchCards, placeCards } from './arranging';
import { cardsIn, fits, keepingWhatIsTyped } from './card-list';
import { draw } from './cards';
import { decideBy, nameTogether, together } from './decisions';
import type { Room } from './room';
import { type Suggested, suggestionsIn } from './suggested';
import { Tally } from './tally';

const SETTLED = 250;
const ASKED_AFTER = 2500;

interface Owner {
  nameOf(person: number): string | null;
}

export class Column {
  private readonly list: HTMLElement;
  private suggested: Suggested[] = [];
  private active = '';
  private timer = 0;
  private asking = 0;
  private readonly tally: Tally;

  constructor(
    private readonly room: Room,
    private readonly element: HTMLElement,
    private readonly view: EditorView,
    private readonly owner: Owner,
  ) {
    this.list = element.querySelector<HTMLElement>('[data-list]') ?? element;
    const { signal } = room;
    this.tally = new Tally(element, signal);
    element.addEventListener('submit', (event) => void this.submit(event), { signal });
    element.addEventListener('click', (event) => this.click(event), { signal });
    element.addEventListener('focusin', (event) => this.focused(event), { signal });
    element.addEventListener('keydown', (event) => this.key(event), { signal });
    element.addEventListener('change', () => this.applyFilter(), { signal });
    for (const part of element.querySelectorAll<HTMLElement>(
      '[data-open], [data-filter], [data-cancel]',
    )) {
      part.hidden = false;
    }
    signal.addEventListener('abort', () => [this.timer, this.asking].forEach(clearTimeout));
    this.dress();
  }

  /** The text has changed: look again, when it has settled for a moment. */
  later(): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      this.look();
    }, SETTLED);
  }

  /** Ask the server for the list as it now is. */
  async fetch(): Promise<void> {
    clearTimeout(this.asking);
    this.asking = 0;
    const response = await fetch(`${this.room.base}/comments`).catch(() => null);
    if (!response?.ok || this.room.signal.aborted) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (this.room.signal.aborted) return;
    keepingWhatIsTyped(this.list, () => this.list.replaceChildren(...page.body.childNodes));
    this.dress();
  }

  /** The caret stands in a comment or a suggestion: its card is the one that is meant. */
  follow(): void {
    const { state } = this.view;
    nameTogether(this.element, this.suggested, state);
    if (!state.selection.empty) return;
    const at = state.selection.from;
    const number = commentAt(state, at);
    const within = this.suggested.find(({ from, to }) => from < at && at <= to);
    this.activate(number ? `comment-${number}` : within ? `suggestion-${within.id}` : '');
    if (this.active) this.card(this.active)?.scrollIntoView({ block: 'nearest' });
  }

  /** To the next card, or the one before. */
  step(by: 1 | -1): void {
    const cards = this.cards().filter((card) => !card.hidden);
    const at = cards.findIndex((card) => card.id === this.active);
    const goal = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : at + by];
    goal?.focus();
  }

  async show(number: number): Promise<void> {
    await this.fetch();
    this.card(`comment-${number}`)?.focus();
  }

  private dress(): void {
    for (const button of this.list.querySelectorAll<HTMLElement>('[data-accept], [data-reject]')) {
      button.hidden = false;
    }
    const anchored = this.cards().flatMap(anchoredBy);
    this.view.dispatch(ask(this.view.state, { anchored }));
    this.look();
    this.activate(this.active);
  }

  private look(): void {
    this.suggested = suggestionsIn(this.view.state.doc);
    const isKnown = matchCards(this.list, this.suggested, (one) => this.drawn(one));
    // the server knows whose a new one is and which seats agree
    if (!isKnown) this.asking ||= window.setTimeout(() => void this.fetch(), ASKED_AFTER);
    placeCards(this.list, this.suggested, this.view.state);
    this.applyFilter();
    const open = this.cards().filter((card) => !('resolved' in card.dataset)).length;
    this.tally.show(open, this.suggested.length);
    nameTogether(this.element, this.suggested, this.view.state);
  }

  private drawn(one: Suggested): HTMLElement {
    const isMine = String(one.person) === this.room.me;
    const name = isMine ? t('you') : (this.owner.nameOf(one.person) ?? t('somebody'));
    return draw(one, name, this.room.mode === 'write');
  }

  private applyFilter(): void {
    const wanted = this.element.querySelector<HTMLSelectElement>('[data-filter]')?.value ?? 'open';
    for (const card of this.cards()) card.hidden = !fits(card, wanted, this.room.me);
  }

  private activate(id: string): void {
    for (const card of this.cards()) card.classList.toggle('active', card.id === id);
    if (id === this.active) return;
    this.active = id;
    const number = Number(/^comment-(\d+)$/.exec(id)?.[1] ?? 0);
    this.view.dispatch(ask(this.view.state, { active: number }));
  }

  private focused(event: Event): void {
    const card = closest(event, '.cmt[id]');
    if (!card || card.id === this.active) return;
    this.activate(card.id);
    this.wordsOf(card)?.scrollIntoView({ block: 'nearest' });
  }

  private click(event: MouseEvent): void {
    const button = closest(event, '[data-accept], [data-reject], [data-all]');
    if (button) this.decided(button);
    else if (closest(event, '.cmt[id]') && !closest(event, 'a, button, input, textarea, form')) {
      closest(event, '.cmt[id]')?.focus();
    }
  }

  private decided(button: HTMLElement): void {
    const isOne = decideBy(button, together(this.suggested, this.view.state), this.view);
    this.look();
    if (isOne) this.step(1);
  }

  private key(event: KeyboardEvent): void {
    const card = closest(event, '.cmt[id]');
    if (!card || event.key !== 'Escape') return;
    this.wordsOf(card)?.scrollIntoView({ block: 'nearest' });
    this.view.focus();
  }

  private wordsOf({ dataset }: HTMLElement): Element | null {
    const { suggestion, number } = dataset;
    const selector = suggestion
      ? `[data-suggestion="${CSS.escape(suggestion)}"]`
      : `[data-comment="${number}"]`;
    return this.view.dom.querySelector(selector);
  }

  /** Every form of the list works without a script, too; here the page stays. */
  private async submit(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.action.includes(this.room.base)) return;
    event.preventDefault();
    const { ok, because } = await post(form.action, fieldsOf(form, event.submitter));
    if (!ok) return toast(because);
    form.reset();
    await this.fetch();
  }

  private cards(): HTMLElement[] {
    return cardsIn(this.list);
  }

  private card(id: string): HTMLElement | null {
    return this.list.querySelector(`#${CSS.escape(id)}`);
  }
}
