import assert from 'node:assert/strict';
import test from 'node:test';
import { Cursor, isNewer, Latest, placeOf, readUpTo, trimming } from '../../static/src/thread/order';

test('the next event is shown, an old one dropped, a hole asked for', () => {
  const cursor = new Cursor(41);
  assert.equal(cursor.judge(42, 42), 'show');
  assert.equal(cursor.judge(42, 50), 'show');
  assert.equal(cursor.judge(40, 41), 'drop');
  assert.equal(cursor.judge(43, 43), 'ask');
});

test('what overlaps with what is known is asked for anew', () => {
  assert.equal(new Cursor(41).judge(40, 45), 'ask');
});

test('a cursor never moves back', () => {
  const cursor = new Cursor(41);
  cursor.moveTo(50);
  cursor.moveTo(45);
  assert.equal(cursor.at, 50);
  assert.equal(cursor.judge(46, 46), 'drop');
});

test('an answer asked for before an event is older than it', () => {
  const latest = new Latest();
  const asked = latest.now();
  latest.note(7, 'by event');
  assert.equal(latest.since(7, asked), 'by event');
  assert.equal(latest.since(7, latest.now()), null);
  assert.equal(latest.since(8, asked), null);
});

test('what was heard long ago is forgotten', () => {
  const latest = new Latest(2);
  for (const number of [1, 2, 3]) latest.note(number, `post ${number}`);
  assert.equal(latest.since(1, 0), null);
  assert.equal(latest.since(3, 0), 'post 3');
});

test('an older revision never takes the place of a newer one', () => {
  assert.equal(isNewer(2, 1), false);
  assert.equal(isNewer(2, 2), true);
  assert.equal(isNewer(2, 3), true);
});

test('a post that arrives late finds its place', () => {
  assert.equal(placeOf(4, [1, 2, 5, 9]), 2);
  assert.equal(placeOf(10, [1, 2, 5, 9]), 4);
  assert.equal(placeOf(0, [1, 2]), 0);
  assert.equal(placeOf(1, []), 0);
});

test('a window is cut where nobody looks', () => {
  assert.deepEqual(trimming(240, 200, 240), [0, 0]);
  assert.deepEqual(trimming(280, 270, 240), [40, 0]);
  assert.deepEqual(trimming(280, 10, 240), [0, 40]);
  assert.deepEqual(trimming(280, 140, 240), [20, 20]);
});

test('one has read only over posts that were there without a hole', () => {
  assert.equal(readUpTo(10, 15, 5), 15);
  assert.equal(readUpTo(10, 15, 11), 15);
  assert.equal(readUpTo(10, 500, 461), 10);
  assert.equal(readUpTo(10, 8, 1), 10);
});
