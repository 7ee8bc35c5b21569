/** The page of a text, alive: the text, its editor and what stands around it, put together. */
import { enableSuggestChanges } from '@handlewithcare/prosemirror-suggest-changes';
import * as Turbo from '@hotwired/turbo';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { grouped, nt, t } from '../strings';
import { toast } from '../toasts';
import type { Pointer } from '../watchers';
import { Column } from './column';
import { Commenting } from './commenting';
import type { Saving } from './courier';
import { edit } from './editor';
import { FindBar } from './find-bar';
import { Naming } from './naming';
import { Outline } from './outline';
import { actOf } from './page-keys';
import { People } from './people';
import { show, standing, turnFlags } from './pointers';
import type { Room } from './room';
import { Text } from './text';
import { Toolbar } from './toolbar';
import { toolsOf } from './tools';
import { wordsIn } from './words';

const SETTLES = 50;

/** What lives as long as one editor does. */
interface Parts {
  end: AbortController;
  view: EditorView;
  toolbar: Toolbar;
  find: FindBar;
  column: Column | null;
  commenting: Commenting | null;
  outline: Outline | null;
}

export class Page {
  private readonly people: People;
  private text: Text;
  private parts: Parts | null = null;

  constructor(
    private readonly room: Room,
    private readonly gone: (because: string) => void,
  ) {
    this.people = new People(
      room,
      (pointers) => this.point(pointers),
      () => this.standing(),
    );
    this.text = this.fresh();
    room.signal.addEventListener('abort', () => this.close());
    addEventListener('beforeunload', (event) => this.warn(event), { signal: room.signal });
    document.addEventListener('keydown', (event) => this.key(event), { signal: room.signal });
  }

  async begin(): Promise<void> {
    const { text } = this;
    if (!(await text.open()) || this.room.signal.aborted) return;
    this.parts = this.build(text);
    this.refresh();
    this.tellSaving(text.saving);
  }

  private build(text: Text): Parts {
    const { host, mode } = this.room;
    const end = new AbortController();
    const place = host.querySelector<HTMLElement>('[data-text]') ?? host;
    place.replaceChildren();
    const view = edit(place, text.root, this.room, {
      changed: (before) => this.changed(before),
      failed: () => toast(t('This cannot be suggested here. Write a comment instead.')),
    });
    if (mode === 'suggest') enableSuggestChanges(view.state, view.dispatch.bind(view));
    const find = new FindBar(view, mode === 'write' || mode === 'suggest');
    const tools = toolsOf(view, this.room, {
      comment: () => this.comment(),
      find: () => find.open(),
    });
    const toolbar = new Toolbar(t('Formatting'), tools);
    host.querySelector('[data-tools]')?.replaceChildren(toolbar.element, find.element);
    return { end, view, toolbar, find, ...this.beside(view, { ...this.room, signal: end.signal }) };
  }

  private beside(view: EditorView, room: Room): Pick<Parts, 'column' | 'commenting' | 'outline'> {
    const { host, signal } = room;
    const element = host.querySelector<HTMLElement>('[data-beside]');
    const form = host.querySelector<HTMLFormElement>('form[data-comment-new]');
    const list = host.querySelector<HTMLElement>('[data-outline]');
    const column = element && new Column(room, element, view, this.people);
    if (element) new Naming(room, element);
    return {
      column,
      commenting: form && new Commenting(room, form, view, (number) => void column?.show(number)),
      outline: list && new Outline(list, view, signal),
    };
  }

  private changed(before: EditorState): void {
    if (!this.parts) return;
    const { view, column, outline } = this.parts;
    const isOther = !before.doc.eq(view.state.doc);
    if (isOther) column?.later();
    if (isOther) requestAnimationFrame(() => this.parts && turnFlags(this.parts.view));
    if (isOther) outline?.later();
    const isMoved = !before.selection.eq(view.state.selection);
    if (isMoved && !isOther) queueMicrotask(() => this.parts?.column?.follow());
    if (isMoved) this.people.moved();
    this.refresh();
  }

  private refresh(): void {
    this.parts?.toolbar.refresh();
    const place = this.room.host.querySelector('[data-words]');
    if (!place || !this.parts) return;
    const { doc, selection } = this.parts.view.state;
    const [n, total] = [wordsIn(doc, selection), wordsIn(doc)];
    const all = nt('%(n)s word', '%(n)s words', total);
    place.textContent = selection.empty ? all : t('%(n)s of %(all)s', { n: grouped(n), all });
  }

  /** The browser tells of a selection a moment after it was made. */
  private comment(): void {
    setTimeout(() => this.parts?.commenting?.begin(), SETTLES);
  }

  private key(event: KeyboardEvent): void {
    const isHere = this.room.host.contains(document.activeElement);
    const act = this.parts && isHere ? actOf(event, this.parts, () => this.comment()) : null;
    if (act) event.preventDefault();
    act?.();
  }

  private fresh(): Text {
    return new Text(this.room, {
      comments: () => void this.parts?.column?.fetch(),
      facts: () => this.visitAgain(),
      refused: (because) => void this.beginAgain(because),
      barred: (because) => toast(because),
      saving: (saving) => this.tellSaving(saving),
      at: () => this.people.riding(),
      here: ({ people }) => this.people.hear(people),
      pointing: ({ people }) => this.people.point(people),
      gone: ({ because }) => this.gone(because),
    });
  }

  /** What was refused is nobody's: the text is fetched again as the server has it. */
  private async beginAgain(because: string): Promise<void> {
    toast(because);
    this.close();
    this.text = this.fresh();
    await this.begin();
  }

  private close(): void {
    this.text.close();
    this.parts?.end.abort();
    this.parts?.view.destroy();
    this.parts = null;
  }

  private point(pointers: Pointer[]): void {
    if (!this.parts) return;
    const { view } = this.parts;
    view.dispatch(show(view.state, pointers));
    turnFlags(view);
  }

  private standing(): string {
    const view = this.parts?.view;
    return view?.hasFocus() && this.room.mode !== 'read' ? standing(view.state) : '';
  }

  private tellSaving(saving: Saving): void {
    const place = this.room.host.querySelector<HTMLElement>('[data-saving]');
    const words = { saved: t('Saved'), saving: t('Saving…'), here: t('Offline: kept here') };
    if (place && place.textContent !== words[saving]) place.textContent = words[saving];
    if (place) place.dataset.saving = saving;
  }

  private visitAgain(): void {
    if (this.text.saving !== 'saved') toast(t('This document was changed. Load the page again.'));
    else Turbo.visit(location.href, { action: 'replace' });
  }

  private warn(event: BeforeUnloadEvent): void {
    if (this.text.saving === 'saving') event.preventDefault();
  }
}
