import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineState } from '#web/live/line-state.js';

const START = Date.parse('2026-11-21T12:00:00Z');

test('has nothing to say while both connections are there', () => {
  const { line } = begun();

  assert.equal(line.lost, undefined);
  assert.equal(line.isLate, false);
});

test('says until when the session waits for this page', () => {
  const { line, pass } = begun();
  line.ownLost = true;
  pass(5);
  line.ownLost = true;

  assert.deepEqual(line.lost, { side: 'own', until: START + 120_000 });
});

test('counts from when the other side was last seen', () => {
  const { line } = begun();

  line.otherLeft('2026-11-21T11:59:30Z');
  line.otherLeft();

  assert.deepEqual(line.lost, { side: 'other', until: START + 90_000 });
});

test('knows nothing of the other side while its own connection is lost', () => {
  const { line, pass } = begun();
  line.otherLeft();
  pass(10);

  line.ownLost = true;
  const meanwhile = line.lost?.side;
  line.ownLost = false;

  assert.equal(meanwhile, 'own');
  assert.deepEqual(line.lost, { side: 'other', until: START + 120_000 });
});

test('is over when the other side is back, and counts anew the next time', () => {
  const { line, pass } = begun();
  line.otherLeft();
  line.otherCame();
  const back = line.lost;
  pass(60);

  line.otherLeft();

  assert.equal(back, undefined);
  assert.deepEqual(line.lost, { side: 'other', until: START + 180_000 });
});

test('is late once the time to wait has passed', () => {
  const { line, pass } = begun();
  line.ownLost = true;

  pass(119.999);
  const before = line.isLate;
  pass(0.001);

  assert.equal(before, false);
  assert.equal(line.isLate, true);
});

function begun() {
  let now = START;
  const line = new LineState(() => now);
  line.graceSeconds = 120;
  return { line, pass: (/** @type {number} */ seconds) => void (now += seconds * 1000) };
}
