import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachOf, RouteWatch } from '#web/live/route-watch.js';
import { FakeClock } from './fake-clock.js';

function watched() {
  const clock = new FakeClock();
  /** @type {string[]} */
  const states = [];
  const route = new RouteWatch(clock, () => states.push(route.state));
  return { clock, states, route };
}

test('a route that is not found within ten seconds is missing', async () => {
  const { clock, states, route } = watched();

  route.search();
  await clock.advance(10_000);

  assert.deepEqual(states, ['searching', 'missing']);
});

test('further attempts give no more time', async () => {
  const { clock, states, route } = watched();

  route.search();
  await clock.advance(6000);
  route.search();
  await clock.advance(4000);
  route.search();

  assert.deepEqual(states, ['searching', 'missing']);
});

test('a route that is found late is found', async () => {
  const { clock, states, route } = watched();
  route.search();
  await clock.advance(60_000);

  route.found();
  await clock.advance(60_000);

  assert.deepEqual(states, ['searching', 'missing', 'found']);
});

test('a route that is found in time is never missing', async () => {
  const { clock, states, route } = watched();

  route.search();
  await clock.advance(1000);
  route.found();
  await clock.advance(60_000);

  assert.deepEqual(states, ['searching', 'found']);
  assert.equal(clock.pending, 0);
});

test('an interruption is a search of its own', async () => {
  const { clock, states, route } = watched();
  route.search();
  route.found();

  route.search();
  await clock.advance(10_000);

  assert.deepEqual(states, ['searching', 'found', 'searching', 'missing']);
});

test('a search that failed need not take its time', () => {
  const { clock, states, route } = watched();
  route.search();

  route.failed();

  assert.deepEqual(states, ['searching', 'missing']);
  assert.equal(clock.pending, 0);
});

test('nothing is missing where nothing is shared', async () => {
  const { clock, states, route } = watched();
  route.search();

  route.stop();
  await clock.advance(60_000);

  assert.deepEqual(states, ['searching', 'idle']);
});

test('who sees a picture is told by the routes that are missing', () => {
  const reaches = [reachOf([]), reachOf(['searching', 'found']), reachOf(['missing', 'searching']), reachOf(['missing', 'found'])];

  assert.deepEqual(reaches, ['all', 'all', 'nobody', 'some']);
});
