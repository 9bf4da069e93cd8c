import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Feed } from '#web/live/feed.js';
import { FakeBrowser } from './fake-browser.js';

const SILENCE_MS = 3000;

test('passes the events of the stream on, and counts pings as signs only', () => {
  const { browser, seen } = opened();

  browser.stream.emit('word', 'hello');
  browser.stream.emit('ping');

  assert.equal(browser.stream.url, '/base/feed?page=1');
  assert.deepEqual(seen.words, ['hello']);
  assert.equal(seen.signs, 2);
});

test('reports a lost connection before the promised time is over, and its return with the next event', async () => {
  const { browser, seen } = opened();
  browser.stream.emit('ping');

  await browser.clock.advance(SILENCE_MS - 500);
  const early = [...seen.lost];
  await browser.clock.advance(500);
  const late = [...seen.lost];
  browser.stream.emit('ping');

  assert.deepEqual(early, []);
  assert.deepEqual(late, [true]);
  assert.deepEqual(seen.lost, [true, false]);
});

test('does not report a connection that pings', async () => {
  const { browser, seen } = opened();

  for (let second = 0; second < 60; second += 1) {
    browser.stream.emit('ping');
    await browser.clock.advance(1000);
  }

  assert.deepEqual(seen.lost, []);
  assert.equal(browser.streams.length, 1);
});

test('connects again after a stream broke off, each time later, and soon again after an event', async () => {
  const { browser } = opened();
  const delays = [];

  for (let failure = 0; failure < 5; failure += 1) {
    browser.stream.breakOff();
    delays.push(await untilNextStream(browser));
  }
  browser.stream.emit('ping');
  browser.stream.breakOff();
  delays.push(await untilNextStream(browser));

  assert.deepEqual(delays, [500, 1000, 2000, 3000, 3000, 500]);
});

test('closes a stream that broke off, and ignores its later events', async () => {
  const { browser, seen } = opened();
  const { stream } = browser;

  stream.breakOff();
  stream.emit('word', 'late');

  assert.equal(stream.isOpen, false);
  assert.deepEqual(seen.words, []);
});

test('distinguishes a refusal from a broken connection, and retries after both', async () => {
  const { browser, seen } = opened();

  browser.stream.breakOff();
  await browser.clock.advance(500);
  const refusedBefore = seen.refused;
  browser.stream.refuse();
  await browser.clock.advance(1000);

  assert.equal(refusedBefore, 0);
  assert.equal(seen.refused, 1);
  assert.equal(browser.streams.length, 3);
});

test('connects again when a stream that brought events goes silent', async () => {
  const { browser } = opened();
  const { stream } = browser;
  stream.emit('ping');

  await browser.clock.advance(SILENCE_MS + 250 + 499);
  const early = browser.streams.length;
  await browser.clock.advance(1);

  assert.equal(stream.isOpen, false);
  assert.equal(early, 1);
  assert.equal(browser.streams.length, 2);
});

test('polls after two streams in a row that were open and mute', async () => {
  const { browser } = opened();

  await browser.clock.advance(SILENCE_MS + 250);
  const afterOne = { streams: browser.streams.length, calls: browser.calls.length };
  await browser.clock.advance(SILENCE_MS + 250);

  assert.deepEqual(afterOne, { streams: 2, calls: 0 });
  assert.deepEqual(browser.calls.map(({ path }) => path), ['/base/poll?page=1']);
  assert.ok(browser.streams.every(({ isOpen }) => !isOpen));
});

test('does not poll because streams are refused or break off', async () => {
  const { browser } = opened();

  for (let failure = 0; failure < 10; failure += 1) {
    browser.stream.breakOff();
    await untilNextStream(browser);
    browser.stream.refuse();
    await untilNextStream(browser);
  }

  assert.equal(browser.calls.length, 0);
});

test('does not count mute streams with an event between them', async () => {
  const { browser } = opened();

  for (let round = 0; round < 4; round += 1) {
    await browser.clock.advance(SILENCE_MS + 250);
    browser.stream.emit('ping');
    browser.stream.breakOff();
    await untilNextStream(browser);
  }

  assert.equal(browser.calls.length, 0);
});

test('passes polled events on, and asks again at once for those after the cursor', async () => {
  const { browser, seen } = await polling();

  browser.lastCall.respond({ cursor: 'a/1', events: [{ name: 'word', data: 'one' }, { name: 'word', data: 'two' }] });
  await browser.clock.advance(0);
  browser.lastCall.respond({ cursor: 'a/2', events: [] });
  await browser.clock.advance(0);

  assert.deepEqual(seen.words, ['one', 'two']);
  assert.deepEqual(browser.calls.map(({ path }) => path), [
    '/base/poll?page=1', '/base/poll?page=1&after=a%2F1', '/base/poll?page=1&after=a%2F2',
  ]);
});

test('counts an empty response to a poll as a sign of life', async () => {
  const { browser, seen } = await polling();
  assert.deepEqual(seen.lost, [true]);

  browser.lastCall.respond({ cursor: '1', events: [] });
  await browser.clock.advance(0);

  assert.deepEqual(seen.lost, [true, false]);
});

test('ignores polled events that it has no listener for', async () => {
  const { browser, seen } = await polling();

  browser.lastCall.respond({ cursor: '1', events: [{ name: '__proto__', data: 'x' }, { name: 'word', data: 'y' }] });
  await browser.clock.advance(0);

  assert.deepEqual(seen.words, ['y']);
});

test('repeats a failed poll with the same cursor, each time later, and waits as long as the service asks', async () => {
  const { browser } = await polling();
  browser.lastCall.respond({ cursor: '7', events: [] });
  await browser.clock.advance(0);
  const delays = [];

  for (const [status, retryAfter] of /** @type {[number, number?][]} */ ([[0], [503], [0], [0], [429, 10], [429]])) {
    browser.lastCall.fail(status, retryAfter);
    delays.push(await untilNextPoll(browser));
  }

  assert.deepEqual(delays, [500, 1000, 2000, 3000, 10_000, 1000]);
  assert.match(browser.lastCall.path, /after=7$/);
});

test('repeats a failed poll soon again after one that succeeded', async () => {
  const { browser } = await polling();
  browser.lastCall.fail(0);
  await untilNextPoll(browser);
  browser.lastCall.respond({ cursor: '1', events: [] });
  await browser.clock.advance(0);

  browser.lastCall.fail(0);
  const delay = await untilNextPoll(browser);

  assert.equal(delay, 500);
});

test('distinguishes a refused poll from one without a response or over the rate limit', async () => {
  const { browser, seen } = await polling();

  browser.lastCall.fail(0);
  await untilNextPoll(browser);
  browser.lastCall.fail(429);
  await untilNextPoll(browser);
  const refusedBefore = seen.refused;
  browser.lastCall.fail(401);
  await browser.clock.advance(0);

  assert.equal(refusedBefore, 0);
  assert.equal(seen.refused, 1);
});

test('tries a stream while polls go on, each time later, up to every five minutes', async () => {
  const { browser } = await polling();
  const begun = browser.streams.length;
  const times = [];

  while (times.length < 9) {
    const before = browser.streams.length;
    const trialAt = await pollUntil(browser, () => browser.streams.length > before);
    times.push(trialAt);
    browser.stream.breakOff();
  }

  assert.deepEqual(times, [5000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
  assert.ok(browser.streams.slice(begun).every(({ url, isOpen }) => url === '/base/trial/feed' && !isOpen));
  assert.equal(browser.lastCall.isCancelled, false);
});

test('gives a mute trial up after three seconds', async () => {
  const { browser } = await polling();
  await pollUntil(browser, () => browser.stream.url.includes('trial'));
  const trial = browser.stream;

  await poll(browser, 2000);
  const openBefore = trial.isOpen;
  await poll(browser, 1000);

  assert.equal(openBefore, true);
  assert.equal(trial.isOpen, false);
});

test('goes back to the stream when a trial gets through', async () => {
  const { browser, seen } = await polling();
  await pollUntil(browser, () => browser.stream.url.includes('trial'));
  const poll = browser.lastCall;

  browser.stream.emit('ping');
  browser.stream.emit('word', 'by stream');

  assert.equal(browser.stream.url, '/base/feed?page=1');
  assert.equal(poll.isCancelled, true);
  assert.deepEqual(seen.words, ['by stream']);
});

test('polls again after one mute stream when the trial had got through', async () => {
  const { browser } = await polling();
  await pollUntil(browser, () => browser.stream.url.includes('trial'));
  browser.stream.emit('ping');
  const { length } = browser.calls;

  await browser.clock.advance(SILENCE_MS + 250);

  assert.equal(browser.calls.length, length + 1);
  assert.equal(browser.stream.isOpen, false);
});

test('tries no stream while there is no connection at all', async () => {
  const { browser } = await polling();
  const { length } = browser.streams;

  await browser.clock.advance(60_000);

  assert.equal(browser.streams.length, length);
});

test('does nothing any more once it is closed', async () => {
  const { browser, feed, seen } = await polling();
  const poll = browser.lastCall;

  feed.close();
  poll.respond({ cursor: '1', events: [{ name: 'word', data: 'late' }] });
  await browser.clock.advance(600_000);

  assert.equal(poll.isCancelled, true);
  assert.equal(browser.clock.pending, 0);
  assert.equal(browser.lastCall, poll);
  assert.deepEqual(seen.words, []);
});

test('ignores a response that comes as it is closed', async () => {
  const { browser, feed, seen } = await polling();

  browser.lastCall.respond({ cursor: '1', events: [{ name: 'word', data: 'late' }] });
  feed.close();
  await browser.clock.advance(0);

  assert.deepEqual(seen.words, []);
  assert.equal(seen.signs, 0);
});

test('ignores the events after one that made the page close it', async () => {
  const { browser, feed, seen } = await polling();
  seen.onWord = () => feed.close();

  browser.lastCall.respond({ cursor: '1', events: [{ name: 'word', data: 'last' }, { name: 'word', data: 'late' }] });
  await browser.clock.advance(0);

  assert.deepEqual(seen.words, ['last']);
});

test('withdraws the notice of a lost connection when it is closed', async () => {
  const { browser, feed, seen } = opened();
  await browser.clock.advance(SILENCE_MS);

  feed.close();

  assert.deepEqual(seen.lost, [true, false]);
});

test('replaces its stream when it is opened again', () => {
  const { browser, feed, seen } = opened();
  const first = browser.stream;

  feed.open();
  first.emit('word', 'old');
  browser.stream.emit('word', 'new');

  assert.equal(first.isOpen, false);
  assert.deepEqual(seen.words, ['new']);
});

function opened() {
  const browser = new FakeBrowser();
  const seen = {
    /** @type {string[]} */
    words: [],
    onWord: () => {},
    signs: 0,
    /** @type {boolean[]} */
    lost: [],
    refused: 0,
  };
  const feed = new Feed(
    {
      base: '/base',
      query: '?page=1',
      silenceMs: SILENCE_MS,
      listeners: {
        word: (/** @type {string} */ word) => {
          seen.words.push(word);
          seen.onWord();
        },
      },
      onSign: () => {
        seen.signs += 1;
      },
      onLost: (lost) => void seen.lost.push(lost),
      onRefused: () => {
        seen.refused += 1;
      },
    },
    browser,
  );
  feed.open();
  return { browser, feed, seen };
}

/** A feed whose streams are held back, so that it polls. */
async function polling() {
  const all = opened();
  await all.browser.clock.advance(2 * (SILENCE_MS + 250));
  assert.equal(all.browser.calls.length, 1);
  return all;
}

/**
 * Lets time pass until a stream is opened, and returns how long that took.
 *
 * @param {FakeBrowser} browser
 */
function untilNextStream(browser) {
  const { length } = browser.streams;
  return until(browser, () => browser.streams.length > length);
}

/** @param {FakeBrowser} browser */
function untilNextPoll(browser) {
  const { length } = browser.calls;
  return until(browser, () => browser.calls.length > length);
}

/**
 * @param {FakeBrowser} browser
 * @param {() => boolean} isReached
 */
async function until({ clock }, isReached) {
  const begun = clock.now();
  while (!isReached()) {
    assert.ok(clock.now() - begun < 20_000, 'waited too long');
    await clock.advance(100);
  }
  return clock.now() - begun;
}

/**
 * Lets time pass with a server that responds to each poll after a second.
 *
 * @param {FakeBrowser} browser
 * @param {number} ms
 */
async function poll(browser, ms) {
  for (let passed = 0; passed < ms; passed += 1000) {
    browser.lastCall.respond({ cursor: '1', events: [] });
    await browser.clock.advance(1000);
  }
}

/**
 * @param {FakeBrowser} browser
 * @param {() => boolean} isReached
 */
async function pollUntil(browser, isReached) {
  const begun = browser.clock.now();
  while (!isReached()) {
    assert.ok(browser.clock.now() - begun < 400_000, 'waited too long');
    await poll(browser, 1000);
  }
  return browser.clock.now() - begun;
}
