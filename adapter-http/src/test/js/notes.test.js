import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '#web/live/api.js';
import { Notes } from '#web/launch/notes/notes.js';
import { FakeClock, settled } from './fake-clock.js';

test('saves what was typed when the typing pauses', async () => {
  const { notes, clock, saves } = unchanged();

  notes.type('a');
  await clock.advance(599);
  notes.type('ab');
  await clock.advance(599);
  const before = saves.length;
  await clock.advance(1);

  assert.equal(before, 0);
  assert.deepEqual(saves.map(({ words }) => words), ['ab']);
  assert.equal(notes.state, 'unsaved');
});

test('is saved when the service has accepted the notes', async () => {
  const { notes, clock, saves, states } = unchanged();
  notes.type('a');
  await clock.advance(600);

  saves[0]?.succeed();
  await settled();

  assert.deepEqual(states, ['unsaved', 'saved']);
});

test('saves again what was typed while it was saving, one call at a time', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);

  notes.type('ab');
  await clock.advance(5000);
  const meanwhile = saves.length;
  saves[0]?.succeed();
  await settled();
  await clock.advance(600);

  assert.equal(meanwhile, 1);
  assert.deepEqual(saves.map(({ words }) => words), ['a', 'ab']);
  assert.equal(notes.state, 'unsaved');
});

test('saves at once on demand, and waits for it', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  let isDone = false;

  const flushed = notes.flush().then(() => {
    isDone = true;
  });
  await settled();
  const before = isDone;
  saves[0]?.succeed();
  await flushed;

  assert.equal(before, false);
  assert.equal(notes.state, 'saved');
  assert.equal(saves.length, 1);
  assert.equal(clock.pending, 0);
});

test('saves nothing where nothing differs', async () => {
  const { notes, clock, saves } = unchanged();

  notes.type('changed');
  notes.type('as saved');
  await clock.advance(600);

  assert.equal(saves.length, 0);
  assert.equal(notes.state, 'saved');
});

test('tries again two seconds after a failure, until it is saved', async () => {
  const { notes, clock, saves, states } = unchanged();
  notes.type('a');
  await clock.advance(600);

  saves[0]?.fail(0);
  await clock.advance(1999);
  const early = saves.length;
  await clock.advance(1);
  saves[1]?.fail(503);
  await clock.advance(2000);
  saves[2]?.succeed();
  await settled();

  assert.equal(early, 1);
  assert.deepEqual(saves.map(({ words }) => words), ['a', 'a', 'a']);
  assert.deepEqual(states, ['unsaved', 'stuck', 'saved']);
});

test('waits as long as the service asks, though typing goes on', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);
  saves[0]?.fail(429, 10);
  await settled();

  notes.type('ab');
  await clock.advance(9999);
  const early = saves.length;
  await clock.advance(1);

  assert.equal(early, 1);
  assert.deepEqual(saves.map(({ words }) => words), ['a', 'ab']);
});

test('does not try again what was refused, except on demand', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('a');
  await clock.advance(600);

  saves[0]?.fail(401);
  await clock.advance(60_000);
  const byItself = saves.length;
  const state = notes.state;
  void notes.flush();
  await settled();
  saves[1]?.succeed();
  await settled();

  assert.equal(byItself, 1);
  assert.equal(state, 'refused');
  assert.equal(notes.state, 'saved');
});

test('is at risk only while saving does not succeed', async () => {
  const { notes, clock, saves } = unchanged();
  const risks = [notes.atRisk];

  notes.type('a');
  risks.push(notes.atRisk);
  await clock.advance(600);
  saves[0]?.fail(0);
  await settled();
  risks.push(notes.atRisk);
  await clock.advance(2000);
  saves[1]?.fail(403);
  await settled();
  risks.push(notes.atRisk);

  assert.deepEqual(risks, [false, false, true, true]);
});

test('saves again where somebody else changed the session meanwhile', async () => {
  const { notes, clock, saves } = unchanged();
  notes.type('words');
  await clock.advance(600);

  saves[0]?.fail(409, 1, 'session.stale');
  await settled();
  const { state } = notes;
  await clock.advance(60_000);

  assert.equal(state, 'stuck');
  assert.equal(saves.length, 2);
});

test('takes what the service has, but not over unsaved notes', async () => {
  const { notes, clock, saves } = unchanged();

  notes.take('by a colleague');
  const taken = notes.words;
  notes.type('typed here');
  notes.take('by a colleague again');
  await clock.advance(600);
  notes.take('while saving');
  saves[0]?.succeed();
  await settled();

  assert.equal(taken, 'by a colleague');
  assert.equal(notes.words, 'typed here');
  assert.deepEqual(saves.map(({ words }) => words), ['typed here']);
});

test('takes nothing while it saves, though the old words were typed again', async () => {
  const { notes, clock } = unchanged();
  notes.type('a');
  await clock.advance(600);
  notes.type('as saved');

  notes.take('by a colleague');

  assert.equal(notes.words, 'as saved');
});

test('sends unsaved notes while the page is being closed', () => {
  const { notes, saves } = unchanged();

  notes.leave();
  const withoutChange = saves.length;
  notes.type('last words');
  notes.leave();

  assert.equal(withoutChange, 0);
  assert.deepEqual(saves.map(({ words, options }) => [words, options]), [['last words', { keepalive: true }]]);
});

function unchanged() {
  const clock = new FakeClock();
  /** @type {{ words: string, options: object | undefined, succeed: () => void, fail: (status: number, wait?: number, reason?: string) => void }[]} */
  const saves = [];
  /** @type {string[]} */
  const states = [];
  const notes = new Notes(
    'as saved',
    (words, options) =>
      new Promise((resolve, reject) => {
        const fail = (/** @type {number} */ status, /** @type {number} */ wait = 1, /** @type {string | undefined} */ reason = undefined) =>
          reject(new ApiError(status, '', wait, reason));
        saves.push({ words, options, succeed: () => resolve(undefined), fail });
      }),
    clock,
  );
  notes.addEventListener('change', () => states.push(notes.state));
  return { notes, clock, saves, states };
}
