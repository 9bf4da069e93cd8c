import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plural } from '#web/texts/plural.js';

test('a language picks the form of its own rules', () => {
  const forms = { zero: 'none', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

  const picked = [0, 1, 2, 3, 11].map((count) => plural('ar')(count, forms));

  assert.deepEqual(picked, ['none', 'one', 'two', 'few', 'many']);
});

test('a form that is left out is the general one', () => {
  const words = plural('de')(1, { other: 'Aufnahmen' });

  assert.equal(words, 'Aufnahmen');
});
