import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictOf } from '#web/check/verdict.js';

/** @type {import('#web/check/verdict.js').Findings} */
const fine = { ability: 'ready', service: 'ok', loop: 'ok', relay: 'ok' };

test('a device that can everything is ready', () => {
  const verdicts = [verdictOf(fine), verdictOf({ ...fine, relay: 'untested' })];

  assert.deepEqual(verdicts, ['good', 'good']);
});

test('without a relay the network decides', () => {
  const verdict = verdictOf({ ...fine, relay: 'none' });

  assert.equal(verdict, 'likely');
});

test('a relay out of reach is a warning', () => {
  const verdict = verdictOf({ ...fine, relay: 'failed' });

  assert.equal(verdict, 'doubtful');
});

test('a phone can watch', () => {
  const verdicts = (/** @type {const} */ (['missing', 'insecure', 'framed'])).map((ability) => verdictOf({ ...fine, ability }));

  assert.deepEqual(verdicts, ['watchOnly', 'watchOnly', 'watchOnly']);
});

test('the gravest finding comes first', () => {
  const noLoop = verdictOf({ ability: 'missing', service: 'ok', loop: 'failed', relay: 'failed' });
  const offline = verdictOf({ ability: 'missing', service: 'failed', loop: 'failed', relay: 'none' });

  assert.deepEqual([noLoop, offline], ['bad', 'offline']);
});

test('a test that was not made has no verdict', () => {
  const verdict = verdictOf({ ...fine, service: 'busy', loop: 'failed' });

  assert.equal(verdict, undefined);
});
