import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftInEnglish, unlike } from './texts-compared.js';

test('a text that is missing, empty, unknown or takes other values is found', () => {
  const english = { a: 'one', b: { c: 'two', d: 'three' }, e: (/** @type {string} */ name) => `${name} came` };
  const other = { a: '', b: { c: 'zwei' }, e: () => 'kam', f: 'mehr' };

  assert.deepEqual(unlike(english, other), ['a', 'b.d', 'e', 'f']);
});

test('what a function says is compared, too', () => {
  const english = { a: (/** @type {string} */ name) => ({ title: `${name} left`, text: 'gone' }) };
  const other = { a: (/** @type {string} */ name) => ({ title: `${name} left` }) };

  assert.deepEqual(unlike(english, other), ['a.text']);
  assert.deepEqual(leftInEnglish(english, other)[0], { path: 'a.title', words: '7 left' });
});

test('the same words and words of English are found, names and units are not', () => {
  const english = { title: '7 · Deskbridge', unit: '7 ms', same: 'Save', half: 'Close the page' };
  const other = { title: '7 · Deskbridge', unit: '7 ms', same: 'Save', half: 'The Seite schließen' };

  assert.deepEqual(leftInEnglish(english, other).map(({ path }) => path), ['same', 'half']);
});
