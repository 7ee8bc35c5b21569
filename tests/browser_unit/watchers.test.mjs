import assert from 'node:assert/strict';
import test from 'node:test';
import { Watchers } from '../../static/src/watchers';

test('a bell says from where its page was drawn, and is not taken for a numbered stream', () => {
  const watchers = new Watchers();
  watchers.add({ stream: 'decision:5', drawn: () => 12 });
  watchers.add({ stream: 'thread:7', since: () => 41 });
  assert.equal(watchers.drawn('decision:5'), 12);
  assert.equal(watchers.drawn('thread:7'), undefined);
  assert.equal(watchers.since('decision:5'), undefined);
  assert.deepEqual(watchers.numbered(), ['thread:7']);
});
