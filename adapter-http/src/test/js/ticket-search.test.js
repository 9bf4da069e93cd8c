import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TicketSearch } from '#web/launch/ticket/ticket-search.js';
import { FakeClock, settled } from './fake-clock.js';

test('searches when the typing pauses', async () => {
  const { search, clock, requests } = created();

  search.type('pri');
  await clock.advance(199);
  search.type(' print ');
  await clock.advance(199);
  const early = requests.length;
  await clock.advance(1);

  assert.equal(early, 0);
  assert.deepEqual(requests.map(({ query }) => query), ['print']);
});

test('shows what it found, and is busy until then', async () => {
  const { search, clock, requests, seen, shownBusy } = created();

  search.type('print');
  const whileTyping = shownBusy();
  await clock.advance(200);
  const whileAsking = shownBusy();
  requests[0]?.respond([{ id: '7' }]);
  await settled();

  assert.deepEqual([whileTyping, whileAsking, shownBusy()], [true, true, false]);
  assert.deepEqual(seen, [['found', [{ id: '7' }], 'print']]);
});

test('asks one question at a time, then the latest', async () => {
  const { search, clock, requests, seen } = created();
  search.type('p');
  await clock.advance(200);

  search.type('pr');
  await clock.advance(200);
  search.type('print');
  await clock.advance(200);
  const meanwhile = requests.length;
  requests[0]?.respond([{ id: 'old' }]);
  await settled();
  requests[1]?.respond([{ id: '7' }]);
  await settled();

  assert.equal(meanwhile, 1);
  assert.deepEqual(requests.map(({ query }) => query), ['p', 'print']);
  assert.deepEqual(seen, [['found', [{ id: '7' }], 'print']]);
});

test('lets the typing pause before it asks what was typed while a question was pending', async () => {
  const { search, clock, requests } = created();
  search.type('p');
  await clock.advance(200);

  search.type('pr');
  await clock.advance(100);
  requests[0]?.respond([]);
  await settled();
  const early = requests.length;
  await clock.advance(100);

  assert.equal(early, 1);
  assert.deepEqual(requests.map(({ query }) => query), ['p', 'pr']);
});

test('does not ask again for what is shown already', async () => {
  const { search, clock, requests } = created();
  search.type('print');
  await clock.advance(200);
  requests[0]?.respond([]);
  await settled();

  search.type('printe');
  search.type('print');
  const busy = search.isBusy;
  await clock.advance(200);
  void search.ask();
  await settled();

  assert.equal(busy, false);
  assert.equal(requests.length, 1);
});

test('asks at once on demand', async () => {
  const { search, requests } = created();

  search.type('print');
  void search.ask();
  await settled();

  assert.equal(requests.length, 1);
});

test('asks nothing for spaces', async () => {
  const { search, clock, requests } = created();

  search.type('  ');
  await clock.advance(1000);
  void search.ask();
  await settled();

  assert.equal(requests.length, 0);
});

test('reports the failure of the latest question only', async () => {
  const { search, clock, requests, seen } = created();
  search.type('p');
  await clock.advance(200);
  search.type('print');
  await clock.advance(200);

  requests[0]?.fail('first');
  await settled();
  const before = [...seen];
  requests[1]?.fail('second');
  await settled();

  assert.deepEqual(before, []);
  assert.deepEqual(seen, [['failed', 'second']]);
  assert.equal(search.isBusy, false);
});

test('can ask again for what failed', async () => {
  const { search, clock, requests, seen } = created();
  search.type('print');
  await clock.advance(200);
  requests[0]?.fail('down');
  await settled();

  void search.ask();
  await settled();
  requests[1]?.respond([]);
  await settled();

  assert.deepEqual(seen, [['failed', 'down'], ['found', [], 'print']]);
});

test('asks again for what was shown before a failure took it away', async () => {
  const { search, clock, requests } = created();
  search.type('print');
  await clock.advance(200);
  requests[0]?.respond([]);
  await settled();
  search.type('printer');
  await clock.advance(200);
  requests[1]?.fail('down');
  await settled();

  search.type('print');
  await clock.advance(200);

  assert.deepEqual(requests.map(({ query }) => query), ['print', 'printer', 'print']);
});

test('ignores a response that comes after the field was emptied', async () => {
  const { search, clock, requests, seen } = created();
  search.type('print');
  await clock.advance(200);

  search.type('');
  requests[0]?.respond([{ id: '7' }]);
  await clock.advance(1000);

  assert.deepEqual(seen, []);
  assert.equal(search.isBusy, false);
  assert.equal(requests.length, 1);
});

test('cancels the question for one helpdesk and asks another one the same', async () => {
  const { search, clock, requests, seen } = created();
  search.type('print');
  await clock.advance(200);

  search.cancel();
  void search.ask();
  await settled();
  requests[0]?.respond([{ id: 'from the first' }]);
  requests[1]?.respond([{ id: 'from the second' }]);
  await settled();

  assert.equal(requests[0]?.signal.aborted, true);
  assert.equal(requests[1]?.signal.aborted, false);
  assert.deepEqual(seen, [['found', [{ id: 'from the second' }], 'print']]);
});

test('asks again for the same after a cancel, though it was answered', async () => {
  const { search, clock, requests } = created();
  search.type('print');
  await clock.advance(200);
  requests[0]?.respond([]);
  await settled();

  search.cancel();
  void search.ask();
  await settled();

  assert.deepEqual(requests.map(({ query }) => query), ['print', 'print']);
});

test('asks nothing by itself after a cancel', async () => {
  const { search, clock, requests } = created();
  search.type('print');

  search.cancel();
  await clock.advance(1000);

  assert.equal(requests.length, 0);
  assert.equal(search.isBusy, false);
});

/** @typedef {import('#web/live/types.js').TicketHit} Hit */

function created() {
  const clock = new FakeClock();
  /** @type {{ query: string, signal: AbortSignal, respond: (hits: Hit[]) => void, fail: (reason: unknown) => void }[]} */
  const requests = [];
  /** @type {unknown[][]} */
  const seen = [];
  let isShownBusy = false;
  const search = new TicketSearch(
    (query, signal) =>
      new Promise((respond, fail) => {
        requests.push({ query, signal, respond, fail });
      }),
    {
      changed: () => {
        isShownBusy = search.isBusy;
      },
      found: (hits, query) => void seen.push(['found', hits, query]),
      failed: (failure) => void seen.push(['failed', failure]),
    },
    clock,
  );
  return { search, clock, requests, seen, shownBusy: () => isShownBusy };
}
