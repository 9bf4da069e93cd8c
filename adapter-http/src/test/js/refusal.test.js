import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '#web/join/refusal.js';

/** A person needs longer than any browser. */
const AFTER_A_LOOK = 4000;

/** @param {string} name */
function failure(name, message = '') {
  return new DOMException(message, name);
}

test('a question that a person closes is cancelled', () => {
  const refusal = refusalOf(failure('NotAllowedError', 'Permission denied by user'), AFTER_A_LOOK, false);

  assert.equal(refusal, 'cancelled');
});

test('a system that says so denies, however long it takes', () => {
  const refusal = refusalOf(failure('NotAllowedError', 'Permission denied by system'), AFTER_A_LOOK, true);

  assert.equal(refusal, 'denied');
});

test('a refusal faster than any person is a denial', () => {
  const refusal = refusalOf(failure('NotAllowedError', 'The request is not allowed.'), 20, false);

  assert.equal(refusal, 'denied');
});

test('a policy denies', () => {
  const refusal = refusalOf(failure('NotAllowedError', 'disallowed by permissions policy'), AFTER_A_LOOK, false);

  assert.equal(refusal, 'denied');
});

test('a screen that is not readable is told apart from no choice', () => {
  const refusals = ['NotReadableError', 'AbortError', 'NotFoundError'].map((name) => refusalOf(failure(name), AFTER_A_LOOK, false));

  assert.deepEqual(refusals, ['unreadable', 'unreadable', 'unreadable']);
});

test('a Mac without any screen denies', () => {
  const refusal = refusalOf(failure('NotFoundError'), AFTER_A_LOOK, true);

  assert.equal(refusal, 'denied');
});

test('a click that got lost is worth another one', () => {
  const refusal = refusalOf(failure('InvalidStateError'), 1, false);

  assert.equal(refusal, 'notAsked');
});

test('a browser that cannot share is told so', () => {
  const refusals = [refusalOf(failure('NotSupportedError'), 1, false), refusalOf(new TypeError(), 1, false)];

  assert.deepEqual(refusals, ['missing', 'missing']);
});

test('everything else is unreadable, even nothing', () => {
  const refusals = [refusalOf(undefined, 1, false), refusalOf(new Error('odd'), 1, false)];

  assert.deepEqual(refusals, ['unreadable', 'unreadable']);
});
