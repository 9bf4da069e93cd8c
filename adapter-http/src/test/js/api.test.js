import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError, call, isStale, reasonOf, statusOf, waitOf } from '#web/live/api.js';

test('sends JSON and returns the JSON response', async (t) => {
  const { mock } = t.mock.method(globalThis, 'fetch', async () => Response.json({ id: 7 }));

  const response = await call('POST', '/path', { name: 'a' });

  const [path, init] = mock.calls[0]?.arguments ?? [];
  assert.deepEqual(response, { id: 7 });
  assert.equal(path, '/path');
  assert.equal(init?.method, 'POST');
  assert.equal(init?.body, '{"name":"a"}');
  assert.deepEqual(init?.headers, { 'Content-Type': 'application/json' });
});

test('sends bytes as they are, with the headers it is given', async (t) => {
  const { mock } = t.mock.method(globalThis, 'fetch', async () => Response.json({}));
  const bytes = new Blob(['abc']);

  await call('PUT', '/path', bytes, { headers: { 'Chunk-SHA256': 'x' }, keepalive: true });

  const init = mock.calls[0]?.arguments[1];
  assert.equal(init?.body, bytes);
  assert.equal(init?.keepalive, true);
  assert.deepEqual(init?.headers, { 'Content-Type': 'application/octet-stream', 'Chunk-SHA256': 'x' });
});

test('returns nothing for a response without content', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response(null, { status: 204 }));

  const response = await call('POST', '/path', {});

  assert.equal(response, undefined);
});

test('fails with the status, the reason and the message of the service', async (t) => {
  const body = { int_err_code: 'NotFound', msg: 'no session', reason: 'session.not-found' };
  t.mock.method(globalThis, 'fetch', async () => Response.json(body, { status: 404 }));

  const failure = await failureOf(call('GET', '/path'));

  assert.equal(statusOf(failure), 404);
  assert.equal(reasonOf(failure), 'session.not-found');
  assert.match(String(failure), /no session/);
  assert.equal(waitOf(failure), undefined);
});

test('fails with the status of a response that is not JSON', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response('<html>', { status: 502 }));

  const failure = await failureOf(call('GET', '/path'));

  assert.equal(statusOf(failure), 502);
  assert.equal(reasonOf(failure), '');
});

for (const [header, wait] of /** @type {[string | undefined, number][]} */ ([['7', 7000], [undefined, 1000], ['soon', 1000]])) {
  test(`waits ${wait} ms after a call that came too soon, for Retry-After: ${header}`, async (t) => {
    const headers = header === undefined ? undefined : { 'Retry-After': header };
    t.mock.method(globalThis, 'fetch', async () => Response.json({}, { status: 429, headers }));

    const failure = await failureOf(call('GET', '/path'));

    assert.equal(waitOf(failure), wait);
  });
}

test('fails with status 0 where there is no response', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => {
    throw new TypeError('no network');
  });

  const failure = await failureOf(call('GET', '/path'));

  assert.ok(failure instanceof ApiError);
  assert.equal(statusOf(failure), 0);
});

test('gives up after its time', async (t) => {
  t.mock.method(globalThis, 'fetch', hanging);

  const failure = await failureOf(call('GET', '/path', undefined, { timeoutMs: 0 }));

  assert.equal(statusOf(failure), 0);
});

test('gives up when it is cancelled', async (t) => {
  const { mock } = t.mock.method(globalThis, 'fetch', hanging);
  const stop = new AbortController();

  const failing = failureOf(call('GET', '/path', undefined, { signal: stop.signal }));
  stop.abort();

  assert.equal(mock.calls[0]?.arguments[1]?.signal?.aborted, true);
  assert.equal(statusOf(await failing), 0);
});

test('tells what changed meanwhile from what will fail again', () => {
  assert.equal(isStale(new ApiError(409, '', undefined, 'session.stale')), true);
  assert.equal(isStale(new ApiError(409, '', undefined, 'session.not-live')), false);
  assert.equal(isStale(new ApiError(409, '')), false);
});

test('knows no status of what is no failed call', () => {
  assert.equal(statusOf(new Error('other')), 0);
  assert.equal(reasonOf('text'), '');
  assert.equal(waitOf(undefined), undefined);
});

/** @type {typeof fetch} */
const hanging = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

/** @param {Promise<unknown>} promise */
async function failureOf(promise) {
  try {
    await promise;
  } catch (failure) {
    return failure;
  }
  throw new assert.AssertionError({ message: 'did not fail' });
}
