import assert from 'node:assert/strict';
import test from 'node:test';
import { Backoff } from '../../static/src/backoff';
import { fromBytes } from '../../static/src/uuid';
import { quotation, tools } from '../../static/src/writing/markdown';
import { begun } from '../../static/src/writing/mentions';

/** A text with its selection marked, as in `a [word] more`. */
function marked(text) {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { value: text.replace('[', '').replace(']', ''), start, end };
}

function applied(at, { from, to, text, select }) {
  const value = at.value.slice(0, from) + text + at.value.slice(to);
  return [value, value.slice(...select)];
}

const use = (tool, text) => applied(marked(text), tools[tool](marked(text)));

test('marks go around the selection, and off again', () => {
  assert.deepEqual(use('bold', 'a [word] more'), ['a **word** more', 'word']);
  assert.deepEqual(use('bold', 'a **[word]** more'), ['a word more', 'word']);
  assert.deepEqual(use('italic', '[word]'), ['_word_', 'word']);
});

test('without a selection a word stands in for it', () => {
  assert.deepEqual(use('bold', 'a []'), ['a **strong**', 'strong']);
});

test('lines become a list or a quotation, and lines again', () => {
  assert.deepEqual(use('list', 'x\n[a\nb]\ny'), ['x\n- a\n- b\ny', '- a\n- b']);
  assert.deepEqual(use('list', '[- a\n- b]'), ['a\nb', 'a\nb']);
  assert.equal(use('quote', 'wo[]rd')[0], '> word');
});

test('several lines of code stand in a block of their own', () => {
  assert.equal(use('code', 'see [a\nb]')[0], 'see \n\n```\na\nb\n```\n');
  assert.equal(use('code', 'see [a]')[0], 'see `a`');
});

test('a link waits for its address', () => {
  assert.deepEqual(use('link', '[the Act]'), ['[the Act](https://)', 'https://']);
});

test('a quotation leaves room to answer', () => {
  const at = marked('[]');
  assert.deepEqual(applied(at, quotation(at, 'one\ntwo')), ['> one\n> two\n\n', '']);
});

test('a name begins at an @ that begins a word', () => {
  assert.equal(begun('ask @Éva'), 'Éva');
  assert.equal(begun('@'), '');
  assert.equal(begun('somebody@example'), null);
  assert.equal(begun('@ann said'), null);
});

test('sixteen random bytes become a UUID of version four', () => {
  assert.equal(fromBytes(new Uint8Array(16)), '00000000-0000-4000-8000-000000000000');
  const all = fromBytes(new Uint8Array(16).fill(255));
  assert.equal(all, 'ffffffff-ffff-4fff-bfff-ffffffffffff');
});

test('waiting grows, has an end, and starts afresh', () => {
  const backoff = new Backoff(1000, 5000, () => 1);
  assert.deepEqual([1, 2, 3, 4].map(() => backoff.next()), [1000, 2000, 4000, 5000]);
  backoff.reset();
  assert.equal(backoff.next(), 1000);
});
