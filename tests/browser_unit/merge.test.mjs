import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged } from '../../static/src/writing/merge.ts';

const there = { text: 'On the train', mark: '2026-11-24T10:00', device: 'phone:1' };

test('the server has the newest where nothing was typed here since', () => {
  const here = { text: 'Older', at: '2026-11-24T09:00', dirty: false };
  assert.equal(merged(here, there).text, 'On the train');
  assert.equal(merged(null, there).text, 'On the train');
});

test('what was sent or thrown away elsewhere does not come back', () => {
  const here = { text: 'Sent by now', at: '2026-11-24T09:00', dirty: false };
  assert.equal(merged(here, { text: '', mark: '', device: '' }).text, '');
});

test('what was typed without a connection goes on', () => {
  const here = { text: 'On the train, and on', at: there.mark, dirty: true };
  assert.deepEqual(merged(here, there), {
    text: 'On the train, and on',
    isDirty: true,
    isJoined: false,
  });
});

test('two texts of two devices are both kept', () => {
  const here = { text: 'At the desk', at: '', dirty: true };
  assert.deepEqual(merged(here, there), {
    text: 'On the train\n\nAt the desk',
    isDirty: true,
    isJoined: true,
  });
});
