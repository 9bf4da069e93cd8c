import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunkOf } from '#web/launch/recording/chunk.js';
import { Upload } from '#web/launch/recording/upload.js';
import { FakeClock, settled } from './fake-clock.js';
import { FakeUploads } from './fake-uploads.js';

const MIB = 1024 * 1024;
/** Longer than the longest pause between two attempts, with its deviation. */
const LONGEST_PAUSE_MS = 20_000;

test('sends piece after piece, and closes the recording with their number', async () => {
  const { upload, service } = started();

  upload.add(new Blob(['one']));
  upload.add(new Blob(['two']));
  await settled();
  const overBefore = upload.over;
  upload.finish();
  await settled();

  assert.deepEqual(await contents(service), ['one', 'two']);
  assert.deepEqual(service.calls, ['add 0', 'add 1', 'close 2']);
  assert.equal(overBefore, false);
  assert.equal(upload.over, true);
  assert.equal(upload.failure, undefined);
});

test('cuts large pieces into chunks that the service takes', async () => {
  const { upload, service } = started();

  upload.add(new Blob([new Uint8Array(9 * MIB)]));
  await settled();

  assert.deepEqual(service.arrived.map(({ content }) => content.size), [4 * MIB, 4 * MIB, MIB]);
});

test('hashes what it sends', async () => {
  const chunk = chunkOf(3, new Blob(['abc']));

  const hash = await chunk.hashing;

  assert.equal(hash, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(chunk.sha256, hash);
});

test('counts the bytes that have not arrived', async () => {
  const { upload, service, clock } = started();
  service.failNext(503);

  upload.add(new Blob(['12345']));
  const waiting = upload.waitingBytes;
  await settled();
  const stuck = upload.stuck;
  await clock.advance(LONGEST_PAUSE_MS);

  assert.equal(waiting, 5);
  assert.equal(stuck, true);
  assert.equal(upload.waitingBytes, 0);
  assert.equal(upload.stuck, false);
});

test('goes on at the first chunk that the service misses when only a response was lost', async () => {
  const { upload, service, clock } = started();
  service.failNext(0, { hasEffect: true });

  upload.add(new Blob(['one']));
  upload.add(new Blob(['two']));
  upload.finish();
  await clock.advance(LONGEST_PAUSE_MS);

  assert.deepEqual(service.calls, ['add 0', 'show', 'add 1', 'close 2']);
  assert.deepEqual(await contents(service), ['one', 'two']);
});

test('sends a chunk again that did not arrive', async () => {
  const { upload, service, clock } = started();
  service.failNext(0);

  upload.add(new Blob(['one']));
  upload.finish();
  await clock.advance(LONGEST_PAUSE_MS);

  assert.deepEqual(service.calls, ['add 0', 'show', 'add 0', 'close 1']);
});

test('waits twice as long after each failure, up to fifteen seconds, give or take a quarter', async () => {
  const { upload, service, clock } = started();
  const attempts = () => service.calls.filter((call) => call === 'add 0').length;
  Array.from({ length: 20 }).forEach(() => service.failNext(503));
  upload.add(new Blob(['one']));
  await settled();

  for (const delay of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
    const before = attempts();
    const began = clock.now();
    while (attempts() === before) {
      await clock.advance(10);
    }
    const waited = clock.now() - began;

    assert.ok(waited >= delay * 0.75 - 10 && waited <= delay * 1.25 + 10, `${waited} instead of ${delay}`);
  }
});

test('waits as long as the service asks, and its own time on top', async () => {
  const { upload, service, clock } = started();
  service.failNext(429, { retryAfterSeconds: 10 });

  upload.add(new Blob(['one']));
  await clock.advance(10_000 + 374);
  const early = [...service.calls];
  await clock.advance(251);

  assert.deepEqual(early, ['add 0']);
  assert.deepEqual(service.calls, ['add 0', 'show', 'add 0']);
});

test('tries again at once when the connection is back', async () => {
  const { upload, service } = started();
  service.failNext(0);
  upload.add(new Blob(['one']));
  await settled();

  upload.wake();
  await settled();

  assert.deepEqual(service.calls, ['add 0', 'show', 'add 0']);
  assert.equal(upload.stuck, false);
});

test('keeps what has arrived when the service has no space for more', async () => {
  const { upload, service } = started();
  upload.add(new Blob(['one']));
  await settled();

  service.failNext(507);
  upload.add(new Blob(['two']));
  upload.add(new Blob(['three']));
  await settled();

  assert.equal(upload.failure, 'full');
  assert.equal(service.closedWith, 1);
  assert.equal(upload.over, true);
  assert.equal(upload.waitingBytes, 0);
});

for (const status of [403, 404, 413, 415]) {
  test(`gives up after a refusal with ${status}`, async () => {
    const { upload, service, clock } = started();
    service.failNext(status);

    upload.add(new Blob(['one']));
    await clock.advance(60_000);

    assert.equal(upload.failure, 'lost');
    assert.equal(upload.over, true);
    assert.deepEqual(service.calls, ['add 0']);
  });
}

test('sends a damaged chunk again, but gives up at the sixth', async () => {
  const { upload, service, clock } = started();

  for (let damaged = 1; damaged <= 5; damaged += 1) {
    service.failNext(400);
    upload.add(new Blob(['a']));
    await clock.advance(LONGEST_PAUSE_MS);
  }
  const arrived = service.arrived.length;
  const before = upload.failure;
  service.failNext(400);
  upload.add(new Blob(['a']));
  await clock.advance(LONGEST_PAUSE_MS);

  assert.equal(arrived, 5);
  assert.equal(before, undefined);
  assert.equal(upload.failure, 'lost');
  assert.equal(upload.over, true);
});

test('asks at once what has arrived when the service expected another chunk', async () => {
  const { upload, service } = started();
  service.failNext(409);

  upload.add(new Blob(['one']));
  await settled();

  assert.deepEqual(service.calls, ['add 0', 'show', 'add 0']);
});

test('does not ask without a pause when the service expects another chunk again and again', async () => {
  const { upload, service, clock } = started();
  service.failNext(409);
  service.failNext(503);
  service.failNext(409);

  upload.add(new Blob(['one']));
  await settled();
  const atOnce = [...service.calls];
  await clock.advance(LONGEST_PAUSE_MS);

  assert.deepEqual(atOnce, ['add 0', 'show', 'add 0']);
  assert.equal(service.arrived.length, 1);
});

test('gives up when the service has lost a chunk that had arrived', async () => {
  const { upload, service } = started();
  upload.add(new Blob(['one']));
  upload.add(new Blob(['two']));
  await settled();

  service.arrived.length = 1;
  service.failNext(409);
  upload.add(new Blob(['three']));
  await settled();

  assert.equal(upload.failure, 'lost');
  assert.equal(upload.over, true);
});

test('repeats the close alone when its response was lost, because asking would be refused', async () => {
  const { upload, service, clock } = started();
  upload.add(new Blob(['one']));
  await settled();

  service.failNext(0, { hasEffect: true });
  upload.finish();
  await clock.advance(LONGEST_PAUSE_MS);

  assert.deepEqual(service.calls, ['add 0', 'close 1', 'close 1']);
  assert.equal(upload.failure, undefined);
  assert.equal(upload.over, true);
});

test('closes a recording that holds nothing', async () => {
  const { upload, service } = started();

  upload.finish();
  await settled();

  assert.equal(service.closedWith, 0);
});

test('ignores pieces after the last', async () => {
  const { upload, service } = started();

  upload.finish();
  upload.add(new Blob(['late']));
  await settled();

  assert.deepEqual(service.arrived, []);
  assert.equal(upload.waitingBytes, 0);
});

test('calls back when there is something new to show', async () => {
  const { upload, service, changes } = started();
  service.failNext(0);

  upload.add(new Blob(['one']));
  await settled();

  assert.ok(changes.some(({ stuck }) => stuck));
});

test('sends a small chunk with the closing page', async () => {
  const { upload, service } = started();
  await stall(upload, service, new Blob(['small']));

  upload.leave();

  assert.deepEqual(service.keptAlive, ['add 0']);
});

test('sends no chunk with the closing page that the browser would not send', async () => {
  const { upload, service } = started();
  await stall(upload, service, new Blob([new Uint8Array(60_001)]));

  upload.leave();

  assert.deepEqual(service.keptAlive, []);
});

test('closes the recording with the closing page when all has arrived', async () => {
  const { upload, service } = started();
  upload.add(new Blob(['one']));
  await settled();

  upload.leave();

  assert.deepEqual(service.keptAlive, ['close 1']);
});

test('sends nothing with the closing page once it is over', async () => {
  const { upload, service } = started();
  upload.finish();
  await settled();

  upload.leave();

  assert.deepEqual(service.keptAlive, []);
});

function started() {
  const service = new FakeUploads();
  const clock = new FakeClock();
  /** @type {{ stuck: boolean }[]} */
  const changes = [];
  const upload = new Upload(service, () => changes.push({ stuck: upload.stuck }), clock);
  return { upload, service, clock, changes };
}

/**
 * Adds a piece that does not arrive, and waits until it is hashed.
 *
 * @param {Upload} upload
 * @param {FakeUploads} service
 * @param {Blob} piece
 */
async function stall(upload, service, piece) {
  service.failNext(0);
  upload.add(piece);
  await settled();
  await service.sent[0]?.hashing;
}

/** @param {FakeUploads} service */
function contents(service) {
  return Promise.all(service.arrived.map(({ content }) => content.text()));
}
