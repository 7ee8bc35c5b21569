import assert from 'node:assert/strict';
import test from 'node:test';
import { Moment } from '../../static/src/moment';

function asked(isSeen = true) {
  const came = [];
  const moment = new Moment(
    () => came.push(Date.now()),
    () => isSeen,
  );
  return { came, moment };
}

function begun(t, drawn = 0.5) {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  t.mock.method(Math, 'random', () => drawn);
}

test('whoever is told alone asks in the same moment', (t) => {
  begun(t, 0.999);
  const { came, moment } = asked();
  moment.choose();
  t.mock.timers.tick(200);
  assert.equal(came.length, 1);
});

test('of many each asks at a moment of their own, and once for all they were told', (t) => {
  begun(t);
  const { came, moment } = asked();
  moment.choose(20_000);
  moment.choose(20_400);
  moment.choose(20_000);
  t.mock.timers.tick(13_000);
  assert.equal(came.length, 0);
  t.mock.timers.tick(7000);
  assert.equal(came.length, 1);
});

test('whoever has just asked does not ask again at once, even by chance', (t) => {
  begun(t, 0);
  const { came, moment } = asked();
  moment.choose(9000);
  t.mock.timers.tick(2999);
  assert.equal(came.length, 0);
  t.mock.timers.tick(1);
  assert.equal(came.length, 1);
});

test('what may be asked sooner is not kept waiting with the rest', (t) => {
  begun(t);
  const { came, moment } = asked();
  moment.choose(20_000);
  moment.choose();
  t.mock.timers.tick(200);
  assert.equal(came.length, 1);
  moment.choose(1000);
  t.mock.timers.tick(1000);
  assert.equal(came.length, 2, 'and then begins again');
});

test('a tab that nobody sees waits longer', (t) => {
  begun(t);
  const { came, moment } = asked(false);
  moment.choose();
  t.mock.timers.tick(3999);
  assert.equal(came.length, 0);
  t.mock.timers.tick(1);
  assert.equal(came.length, 1);
});
