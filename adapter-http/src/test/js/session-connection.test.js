import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageId } from '#web/live/page-id.js';
import { SessionConnection } from '#web/live/session-connection.js';
import { FakeBrowser } from './fake-browser.js';

const BEAT_MS = 15_000;

test('passes the events of its session on', () => {
  const { browser, seen } = opened();

  browser.stream.emit('session', { status: 'active' });
  browser.stream.emit('chat', { seq: 1, text: 'hello' });
  browser.stream.emit('replaced');

  assert.equal(browser.stream.url, `/session/feed?page=${pageId}`);
  assert.deepEqual(seen, [['session', { status: 'active' }], ['chat', { seq: 1, text: 'hello' }], ['replaced', {}]]);
});

test('sends signals one after the other', async () => {
  const { browser, connection } = opened();

  const first = connection.signal({ kind: 'request', call: '1' });
  const second = connection.signal({ kind: 'request', call: '2' }, 'other-page');
  await browser.clock.advance(0);
  const calls = browser.calls.length;
  browser.lastCall.respond();
  await browser.clock.advance(0);
  browser.lastCall.respond();

  assert.equal(calls, 1);
  assert.deepEqual(await Promise.all([first, second]), [true, true]);
  assert.deepEqual(browser.calls.map(({ body }) => body), [
    { page: pageId, to: undefined, data: { kind: 'request', call: '1' } },
    { page: pageId, to: 'other-page', data: { kind: 'request', call: '2' } },
  ]);
});

test('repeats a signal that came too soon, before it sends the next one', async () => {
  const { browser, connection } = opened();
  const first = connection.signal({ kind: 'stopped' });
  void connection.signal({ kind: 'unable' });
  await browser.clock.advance(0);

  browser.lastCall.fail(429, 2);
  await browser.clock.advance(1999);
  const before = browser.calls.length;
  await browser.clock.advance(1);
  browser.lastCall.respond();

  assert.equal(before, 1);
  assert.equal(await first, true);
  assert.deepEqual(browser.calls[1]?.body, browser.calls[0]?.body);
});

test('gives a signal up that was refused, and sends the next one', async () => {
  const { browser, connection } = opened();
  const first = connection.signal({ kind: 'stopped' });
  const second = connection.signal({ kind: 'unable' });
  await browser.clock.advance(0);

  browser.lastCall.fail(403);
  await browser.clock.advance(0);
  browser.lastCall.respond();

  assert.deepEqual(await Promise.all([first, second]), [false, true]);
});

test('sends a heartbeat every fifteen seconds', async () => {
  const { browser } = opened();

  await browser.clock.advance(3 * BEAT_MS);

  assert.deepEqual(beats(browser), [{ page: pageId }, { page: pageId }, { page: pageId }]);
});

test('sends a due heartbeat with an event, because browsers slow timers down', async () => {
  const browser = new FakeBrowser();
  browser.clock.every = () => () => {};
  opened(browser);
  await browser.clock.advance(BEAT_MS - 1);

  browser.stream.emit('ping');
  const before = beats(browser).length;
  await browser.clock.advance(1);
  browser.stream.emit('ping');

  assert.equal(before, 0);
  assert.equal(beats(browser).length, 1);
});

test('reports a heartbeat that is refused because the sign-in has expired, and no other failure', async () => {
  const { browser, seen } = opened();
  await browser.clock.advance(BEAT_MS);

  browser.calls.filter(isBeat).at(-1)?.fail(503);
  await browser.clock.advance(BEAT_MS);
  const before = seen.filter(([name]) => name === 'refused').length;
  browser.calls.filter(isBeat).at(-1)?.fail(401);
  await browser.clock.advance(0);

  assert.equal(before, 0);
  assert.equal(seen.filter(([name]) => name === 'refused').length, 1);
});

test('sends no heartbeat once it is closed', async () => {
  const { browser, connection } = opened();

  connection.close();
  await browser.clock.advance(10 * BEAT_MS);

  assert.equal(browser.calls.length, 0);
  assert.equal(browser.clock.pending, 0);
});

function opened(browser = new FakeBrowser()) {
  /** @type {[string, unknown][]} */
  const seen = [];
  const note = (/** @type {string} */ name) => (/** @type {unknown} */ data) => void seen.push([name, data]);
  /** @type {import('#web/live/session-connection.js').Listener<object>} */
  const listener = {
    snapshot: note('snapshot'),
    session: note('session'),
    chat: note('chat'),
    presence: note('presence'),
    opened: note('opened'),
    signal: note('signal'),
    replaced: note('replaced'),
    lost: () => {},
    refused: () => note('refused')(undefined),
  };
  const connection = new SessionConnection('/session', listener, browser);
  connection.open();
  return { browser, connection, seen };
}

/** @param {import('./fake-browser.js').PendingCall} call */
function isBeat({ path }) {
  return path === '/session/beat';
}

/** @param {FakeBrowser} browser */
function beats(browser) {
  return browser.calls.filter(isBeat).map(({ body }) => body);
}
