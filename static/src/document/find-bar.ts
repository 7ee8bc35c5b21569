/** Find and replace: a small bar under the tools, opened with Ctrl+F in the text. */
import type { EditorView } from 'prosemirror-view';
import { announce } from '../announce';
import { el, icon } from '../dom';
import { nt, t } from '../strings';
import { found, look, replaceAll, replaceOne, step } from './finding';

export class FindBar {
  readonly element: HTMLFormElement;
  private readonly query = el('input', { class: 'in sm', type: 'search', 'aria-label': t('Find') });
  private readonly words = el('input', { class: 'in sm', 'aria-label': t('Replace with') });
  private readonly count = el('span', { class: 'small mut', role: 'status' });

  constructor(
    private readonly view: EditorView,
    mayReplace: boolean,
  ) {
    this.query.placeholder = t('Find');
    this.words.placeholder = t('Replace with');
    const replacing = [
      this.words,
      button(t('Replace'), () => this.replaceOne()),
      button(t('Replace all'), () => this.replaceAll()),
    ];
    this.element = el(
      'form',
      { class: 'find-bar', role: 'search', 'aria-label': t('Find in the text'), hidden: true },
      this.query,
      this.count,
      button(t('Previous'), () => this.go(-1), 'up'),
      button(t('Next'), () => this.go(1), 'down'),
      ...(mayReplace ? replacing : []),
      button(t('Close'), () => this.close(), 'x'),
    );
    this.listen();
  }

  open(): void {
    const { from, to } = this.view.state.selection;
    const selected = this.view.state.doc.textBetween(from, to, ' ');
    if (selected && selected.length < 80) this.query.value = selected;
    this.element.hidden = false;
    this.look();
    this.query.select();
    this.query.focus();
  }

  private close(): void {
    this.element.hidden = true;
    this.view.dispatch(look(this.view.state, ''));
    this.view.focus();
  }

  private listen(): void {
    this.query.addEventListener('input', () => this.look());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go(1);
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      if (event.key === 'Enter' && event.shiftKey) this.go(-1);
      if (event.key === 'Enter') event.preventDefault();
      if (event.key === 'Enter' && !event.shiftKey) this.enter(event.target);
    });
  }

  private enter(target: EventTarget | null): void {
    if (target instanceof HTMLButtonElement) target.click();
    else if (target === this.words) this.replaceOne();
    else this.go(1);
  }

  private look(): void {
    this.view.dispatch(look(this.view.state, this.query.value));
    this.tell();
  }

  private go(by: 1 | -1): void {
    const change = step(this.view.state, by);
    if (change) this.view.dispatch(change);
    this.tell();
  }

  private replaceOne(): void {
    const change = replaceOne(this.view.state, this.words.value);
    if (change) this.view.dispatch(change);
    this.go(1);
  }

  private replaceAll(): void {
    const { length } = found(this.view.state).matches;
    this.view.dispatch(replaceAll(this.view.state, this.words.value));
    announce(nt('%(n)s place replaced', '%(n)s places replaced', length));
    this.tell();
  }

  private tell(): void {
    const { matches, at } = found(this.view.state);
    const total = nt('%(n)s found', '%(n)s found', matches.length);
    const place = t('%(at)s of %(total)s', { at: at + 1, total: matches.length });
    this.count.textContent = this.query.value ? (at < 0 ? total : place) : '';
  }
}

function button(label: string, run: () => void, picture = ''): HTMLButtonElement {
  const made = el('button', { type: 'button', class: `btn sm${picture ? ' icon ghost' : ''}` });
  if (picture) made.append(icon(picture));
  else made.append(label);
  if (picture) made.setAttribute('aria-label', label);
  made.addEventListener('click', run);
  return made;
}
