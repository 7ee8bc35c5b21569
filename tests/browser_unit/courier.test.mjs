import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import * as Y from 'yjs';
import { fromBase64, joined, pieces, stateAt, toBase64 } from '../../static/src/document/bytes.ts';
import { Courier } from '../../static/src/document/courier.ts';

/** Time passes only when a test says so. */
beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000 });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** So many milliseconds, and what follows from them. */
async function passed(milliseconds) {
  await settled();
  mock.timers.tick(milliseconds);
  await settled();
}

/** A way to the server that answers when told to, and notes what happened. */
function way(answers) {
  const seen = { sent: [], kept: [], heard: [], saving: [], refused: [], missing: 0 };
  const waiting = [];
  const ways = {
    isOpen: () => !seen.isDown,
    send: (update) => {
      seen.sent.push(update);
      return new Promise((resolve) => waiting.push(resolve));
    },
    keep: (turn) => seen.kept.push(turn),
    heard: (upTo) => seen.heard.push(upTo),
    missing: async () => {
      seen.missing += 1;
    },
    refused: (because) => seen.refused.push(because),
    changed: (saving) => seen.saving.push(saving),
  };
  const answer = async (said = answers ?? { kind: 'stored' }) => {
    waiting.shift()(said);
    await passed(20);
  };
  return { ways, seen, answer };
}

/** What somebody types, as the updates it makes. */
function typed(...words) {
  const doc = new Y.Doc();
  const updates = [];
  doc.on('update', (update) => updates.push(update));
  for (const word of words) doc.getText('t').insert(doc.getText('t').length, word);
  return updates;
}

function read(...updates) {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
}

test('the first goes at once, what comes meanwhile goes together after the answer', async () => {
  const { ways, seen, answer } = way();
  const courier = new Courier(ways, 5);
  const [a, b, c] = typed('a', 'b', 'c');
  courier.add(a);
  courier.add(b);
  courier.add(c);
  assert.equal(seen.sent.length, 1);
  await answer();
  assert.equal(seen.sent.length, 2);
  assert.equal(read(...seen.sent), 'abc');
  await answer();
  assert.deepEqual(seen.heard, [1, 3]);
  assert.equal(courier.saving, 'saved');
});

test('while the server gathers, so does it: what comes meanwhile goes as one', async () => {
  const { ways, seen, answer } = way();
  const courier = new Courier(ways, 5);
  const [a, b, c] = typed('a', 'b', 'c');
  courier.add(a);
  await answer({ kind: 'stored', rest: 400 });
  courier.add(b);
  await passed(60);
  courier.add(c);
  assert.equal(seen.sent.length, 1);
  await passed(500);
  assert.equal(seen.sent.length, 2);
  assert.equal(read(...seen.sent), 'abc');
  courier.end();
});

test('without a way it is kept, and goes when there is one', async () => {
  const { ways, seen, answer } = way();
  seen.isDown = true;
  const courier = new Courier(ways, 5);
  courier.add(typed('a')[0]);
  assert.equal(courier.saving, 'here');
  assert.deepEqual([seen.kept, seen.sent], [[1], []]);
  seen.isDown = false;
  courier.wake();
  assert.equal(seen.sent.length, 1);
  await answer();
  assert.equal(courier.saving, 'saved');
});

test('where nothing was heard the same is sent again, with what came after', async () => {
  const { ways, seen, answer } = way();
  const courier = new Courier(ways, 5);
  const [a, b] = typed('a', 'b');
  courier.add(a);
  courier.add(b);
  await answer({ kind: 'later' });
  assert.deepEqual(seen.heard, []);
  courier.wake();
  await passed(20);
  assert.equal(read(seen.sent.at(-1)), 'ab');
  courier.end();
});

test('what is refused ends it', async () => {
  const { ways, seen, answer } = way();
  const courier = new Courier(ways, 5);
  const [a, b] = typed('a', 'b');
  courier.add(a);
  await answer({ kind: 'refused', because: 'Locked.' });
  courier.add(b);
  assert.deepEqual(seen.refused, ['Locked.']);
  assert.equal(seen.sent.length, 1);
});

test('what is missing there is brought before it goes on', async () => {
  const { ways, seen, answer } = way();
  const courier = new Courier(ways, 5);
  courier.add(typed('a')[0]);
  await answer({ kind: 'missing' });
  assert.equal(seen.missing, 1);
  assert.equal(courier.saving, 'saving');
  courier.end();
});

test('bytes come out as they went in', () => {
  const parts = [new Uint8Array(), new Uint8Array([1, 2]), new Uint8Array(300).fill(7)];
  assert.deepEqual([...pieces(joined(parts))], parts);
  assert.deepEqual(fromBase64(toBase64(parts[2])), parts[2]);
  assert.equal(fromBase64('no base64 at all!').length, 0);
});

test('a text is opened as it is kept, and as it is where it comes so', async () => {
  const [whole, later] = [new Uint8Array(3000).fill(7), new Uint8Array([1, 2])];
  const asked = [];
  const answering = (first, headers) => async (url) => {
    asked.push(url);
    return new Response(joined([first, later]), { headers: { 'X-Cursor': '9', ...headers } });
  };
  globalThis.fetch = answering(new Uint8Array(deflateSync(whole)), { 'X-Deflated': '1' });
  assert.deepEqual(await stateAt('/a/state'), { updates: [whole, later], cursor: 9 });
  globalThis.fetch = answering(whole, {});
  assert.deepEqual(await stateAt('/a/state', 8), { updates: [whole, later], cursor: 9 });
  assert.deepEqual(asked, ['/a/state?deflated=', '/a/state?since=8&deflated=']);
  globalThis.fetch = async () => new Response('', { status: 404 });
  assert.equal(await stateAt('/a/state'), null);
  globalThis.fetch = async () => Promise.reject(new Error('no line'));
  assert.equal(await stateAt('/a/state'), null);
});
