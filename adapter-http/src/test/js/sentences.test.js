import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentences } from '#web/texts/sentences.js';

test('sentences stand beside each other as the language writes them', () => {
  assert.equal(sentences('Gone.', false, '', 'Back at 9.'), 'Gone. Back at 9.');
  assert.equal(sentences('切れました。', '9:00 まで待ちます。'), '切れました。9:00 まで待ちます。');
});
