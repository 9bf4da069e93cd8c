import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Colleagues } from '#web/live/colleagues.js';
import { FakeClock } from './fake-clock.js';

test('tells nothing of those who are there when the page opens', () => {
  const { colleagues, told } = begun();

  colleagues.update([person('Robin', true), person('Kim', true)]);

  assert.deepEqual(told, []);
});

test('tells who comes in', () => {
  const { colleagues, told } = begun();
  colleagues.update([person('Robin', true)]);

  colleagues.update([person('Robin', true), person('Kim', false)]);
  const early = [...told];
  colleagues.update([person('Robin', true), person('Kim', true)]);
  colleagues.update([person('Robin', true), person('Kim', true)]);

  assert.deepEqual(early, []);
  assert.deepEqual(told, [['Kim', true]]);
});

test('tells who has left, and comes back', async () => {
  const { colleagues, told, clock } = begun();
  colleagues.update([person('Kim', true)]);

  colleagues.update([person('Kim', false)]);
  await clock.advance(4999);
  const early = [...told];
  await clock.advance(1);
  colleagues.update([person('Kim', true)]);

  assert.deepEqual(early, []);
  assert.deepEqual(told, [
    ['Kim', false],
    ['Kim', true],
  ]);
});

test('tells nothing of a page that is only loaded again', async () => {
  const { colleagues, told, clock } = begun();
  colleagues.update([person('Kim', true)]);

  colleagues.update([person('Kim', false)]);
  await clock.advance(3000);
  colleagues.update([person('Kim', true)]);
  await clock.advance(10_000);

  assert.deepEqual(told, []);
});

test('tells nothing more once it is closed', async () => {
  const { colleagues, told, clock } = begun();
  colleagues.update([person('Kim', true)]);
  colleagues.update([person('Kim', false)]);

  colleagues.close();
  await clock.advance(10_000);

  assert.deepEqual(told, []);
});

function begun() {
  /** @type {[string, boolean][]} */
  const told = [];
  const clock = new FakeClock();
  return { told, clock, colleagues: new Colleagues((name, came) => void told.push([name, came]), clock) };
}

/**
 * @param {string} name
 * @param {boolean} isPresent
 */
function person(name, isPresent) {
  return { name, isPresent };
}
