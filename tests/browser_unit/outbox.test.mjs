import assert from 'node:assert/strict';
import test from 'node:test';
import { Outbox } from '../../static/src/thread/outbox';

const BASE = '/board/threads/12';
const post = (key) => ({ key, base: BASE, text: `text ${key}`, reply_to: '' });
const sent = { kind: 'sent', number: 1, html: '<li>' };

/** An outbox over a shelf that others can share, a server of a few lines, and a clock one turns. */
function stage(answer = () => sent, kept = { posts: [] }) {
  const there = { kept, asked: [], timers: [], now: 0, changes: [] };
  const shelf = { read: () => [...kept.posts], write: (posts) => (kept.posts = posts) };
  const send = async ({ key }) => {
    there.asked.push(key);
    return answer(key, there.asked.length);
  };
  const later = (run, ms) => there.timers.push({ run, ms });
  there.outbox = new Outbox(shelf, send, later, () => there.now);
  there.outbox.listen((change) => there.changes.push(change.kind));
  there.pass = async (ms) => {
    there.now += ms;
    for (const { run } of there.timers.splice(0)) run();
    await there.outbox.drain();
  };
  return there;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a burst is sent one by one, in order, each once', async () => {
  const { outbox, asked, kept } = stage();
  for (let n = 0; n < 30; n += 1) outbox.add(post(`k${n}`));
  await outbox.drain();
  assert.deepEqual(asked, Array.from({ length: 30 }, (_, n) => `k${n}`));
  assert.deepEqual(kept.posts, []);
});

test('what comes in while another is on its way is sent too', async () => {
  const there = stage((key) => {
    if (key === 'a') there.outbox.add(post('b'));
    return sent;
  });
  there.outbox.add(post('a'));
  await there.outbox.drain();
  assert.deepEqual(there.asked, ['a', 'b']);
});

test('what was not sent survives a reload, with its key', async () => {
  const before = stage(() => ({ kind: 'later', wait: null }));
  before.outbox.add(post('a'));
  await settled();
  const after = stage(() => sent, before.kept);
  await after.outbox.drain();
  assert.deepEqual([before.asked, after.asked], [['a'], ['a']]);
  assert.deepEqual(after.kept.posts, []);
});

test('a refused post stays, says why, and holds up no other', async () => {
  const refuse = (key) => (key === 'a' ? { kind: 'refused', because: 'Too long.' } : sent);
  const { outbox, kept, changes } = stage(refuse);
  outbox.add(post('a'));
  outbox.add(post('b'));
  await outbox.drain();
  assert.deepEqual(kept.posts, [{ ...post('a'), because: 'Too long.' }]);
  assert.deepEqual(changes.slice(-2), ['refused', 'sent']);
});

test('a refused post is sent again when its author asks', async () => {
  const { outbox, asked, kept } = stage((_key, turn) =>
    turn === 1 ? { kind: 'refused', because: 'Closed.' } : sent,
  );
  outbox.add(post('a'));
  await outbox.drain();
  outbox.retry('a');
  await outbox.drain();
  assert.deepEqual(asked, ['a', 'a']);
  assert.deepEqual(kept.posts, []);
});

test('trouble on the way is tried again, the later the longer it lasts', async () => {
  const { outbox, asked, timers, pass } = stage(() => ({ kind: 'later', wait: null }));
  outbox.add(post('a'));
  await settled();
  const waits = [];
  for (let n = 0; n < 4; n += 1) {
    waits.push(timers[0].ms);
    await pass(timers[0].ms);
  }
  assert.equal(asked.length, 5);
  assert.ok(waits.every((wait, n) => n === 0 || wait > waits[n - 1]), String(waits));
});

test('nobody knocks before the time the server named', async () => {
  const { outbox, asked, kept, pass } = stage((_key, turn) =>
    turn === 1 ? { kind: 'later', wait: 2000 } : sent,
  );
  outbox.add(post('a'));
  await settled();
  await outbox.drain();
  outbox.add(post('b'));
  await settled();
  assert.deepEqual(asked, ['a']);
  await pass(2001);
  assert.deepEqual(asked, ['a', 'a', 'b']);
  assert.deepEqual(kept.posts, []);
});

test('a post seen in the thread is sent no more', async () => {
  const { outbox, asked, pass } = stage(() => ({ kind: 'later', wait: 1000 }));
  outbox.add(post('a'));
  await settled();
  assert.equal(outbox.drop('a').key, 'a');
  assert.equal(outbox.drop('a'), undefined);
  await pass(1001);
  assert.deepEqual(asked, ['a']);
});

test('two tabs over one shelf lose nothing', async () => {
  const one = stage();
  const other = stage(() => sent, one.kept);
  for (let n = 0; n < 5; n += 1) {
    one.outbox.add(post(`one ${n}`));
    other.outbox.add(post(`other ${n}`));
  }
  await Promise.all([one.outbox.drain(), other.outbox.drain()]);
  const all = new Set([...one.asked, ...other.asked]);
  assert.equal(all.size, 10);
  assert.deepEqual(one.kept.posts, []);
});
