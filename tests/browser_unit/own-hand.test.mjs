import assert from 'node:assert/strict';
import test from 'node:test';
import { EditorState, TextSelection } from 'prosemirror-state';
import { ownHand } from '../../static/src/document/own-hand';
import { schema } from '../../static/src/document/schema';

const begun = (id, isSuggesting = false) => {
  const insertion = schema.marks.insertion.create({ id });
  const words = [schema.text('One '), schema.text('suggested', [insertion]), schema.text(' end')];
  const doc = schema.node('doc', null, [schema.node('paragraph', null, words)]);
  return EditorState.create({ doc, plugins: [ownHand('7', () => isSuggesting)] });
};
const typed = (state, at, words) => {
  const selection = TextSelection.create(state.doc, at);
  const { tr } = state.apply(state.tr.setSelection(selection));
  return state.apply(tr.insertText(words));
};
const runs = (state) =>
  state.doc.firstChild.children.map(({ text, marks }) => [text, marks.length > 0]);

test('what is typed inside another suggestion is none', () => {
  const words = runs(typed(begun('12-abc-x'), 8, 'NEW'));
  assert.deepEqual(words, [['One ', false], ['sug', true], ['NEW', false], ['gested', true], [' end', false]]);
});

test('one goes on in a suggestion of one\'s own', () => {
  const words = runs(typed(begun('7-abc-x'), 8, 'NEW'));
  assert.deepEqual(words, [['One ', false], ['sugNEWgested', true], [' end', false]]);
});

test('whoever suggests is left to what turns changes into suggestions', () => {
  const words = runs(typed(begun('12-abc-x', true), 8, 'NEW'));
  assert.deepEqual(words[1], ['sugNEWgested', true]);
});
