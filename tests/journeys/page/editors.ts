/** Editors of one text in one page, joined by a relay that can be held: for tests in a real browser. */
import {
  disableSuggestChanges,
  enableSuggestChanges,
} from '@handlewithcare/prosemirror-suggest-changes';
import { TextSelection } from 'prosemirror-state';
import { undoCommand, yUndoPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import * as anchors from '../../../static/src/document/anchors';
import { cleaned } from '../../../static/src/document/cleaning';
import * as commands from '../../../static/src/document/commands';
import { decide } from '../../../static/src/document/deciding';
import { edit } from '../../../static/src/document/editor';
import { insertFootnote } from '../../../static/src/document/footnotes';
import * as finding from '../../../static/src/document/finding';
import { ROOT, schema } from '../../../static/src/document/schema';
import { suggestionsIn } from '../../../static/src/document/suggested';
import { insertTable } from '../../../static/src/document/tables';

class Seat {
  readonly doc = new Y.Doc();
  readonly view;
  failures = 0;

  constructor(
    readonly me: string,
    state: Uint8Array,
  ) {
    Y.applyUpdate(this.doc, state, 'server');
    const place = document.body.appendChild(document.createElement('div'));
    const room = {
      host: place,
      stream: 'document:1',
      base: '/board/documents/1',
      mode: 'write' as const,
      me,
      signal: new AbortController().signal,
    };
    this.view = edit(place, this.doc.getXmlFragment(ROOT), room, {
      changed: () => undefined,
      failed: () => {
        this.failures += 1;
      },
    });
  }

  get json(): string {
    return JSON.stringify(this.view.state.doc.toJSON());
  }

  get text(): string {
    return this.view.state.doc.textBetween(0, this.view.state.doc.content.size, '|');
  }

  run(command: (state: never, dispatch: never, view: never) => boolean): boolean {
    return command(this.view.state as never, this.view.dispatch.bind(this.view) as never, this.view as never);
  }

  suggest(on: boolean): void {
    this.run((on ? enableSuggestChanges : disableSuggestChanges) as never);
  }

  accept(): void {
    this.decide('accept');
  }

  reject(): void {
    this.decide('reject');
  }

  private decide(decision: 'accept' | 'reject'): void {
    for (const { id } of suggestionsIn(this.view.state.doc)) this.run(decide(decision, id) as never);
  }

  /** What comes now is undone apart from what was. */
  pause(): void {
    yUndoPluginKey.getState(this.view.state)?.undoManager.stopCapturing();
  }

  undo(): void {
    this.run(undoCommand as never);
  }

  select(from: number, to = from): void {
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  }

  type(words: string): void {
    const { from, to } = this.view.state.selection;
    this.view.dispatch(this.view.state.tr.insertText(words, from, to));
  }

  fill(...paragraphs: string[]): void {
    const { tr } = this.view.state;
    const nodes = paragraphs.map((words) => schema.node('paragraph', null, schema.text(words)));
    this.view.dispatch(tr.replaceWith(0, tr.doc.content.size, nodes));
  }
}

class Table {
  readonly seats: Seat[] = [];
  isHeld = false;
  private held: [Seat, Uint8Array][] = [];

  sit(me: string): Seat {
    const [first] = this.seats;
    const seat = new Seat(me, first ? Y.encodeStateAsUpdate(first.doc) : new Uint8Array([0, 0]));
    this.seats.push(seat);
    seat.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.pass(seat, update);
    });
    return seat;
  }

  release(): void {
    this.isHeld = false;
    for (const [seat, update] of this.held.splice(0)) this.pass(seat, update);
  }

  private pass(from: Seat, update: Uint8Array): void {
    if (this.isHeld) {
      this.held.push([from, update]);
      return;
    }
    for (const seat of this.seats) if (seat !== from) Y.applyUpdate(seat.doc, update, 'server');
  }
}

/** Reject all that one person suggested, and nothing else. */
const revertMine = (me: string) => (_state: never, _dispatch: never, view: Seat['view']) => {
  for (const { id } of suggestionsIn(view.state.doc)) {
    if (id.startsWith(`${me}-`)) decide('reject', id)(view.state, view.dispatch.bind(view));
  }
  return true;
};

Object.assign(window, { revertMine, insertFootnote, Table, anchors, cleaned, commands, finding, insertTable, schema, Y });
