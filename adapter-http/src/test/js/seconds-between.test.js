import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsBetween } from '#web/ui/seconds-between.js';

test('counts the same for us and for a partner, who is told whole seconds', () => {
  const ours = secondsBetween('2026-11-30T20:10:00.900Z', '2026-11-30T20:29:59.100Z');
  const partners = secondsBetween('2026-11-30T20:10:00Z', '2026-11-30T20:29:59Z');

  assert.equal(ours, 19 * 60 + 59);
  assert.equal(ours, partners);
});

test('counts no time for an end before the beginning', () => {
  assert.equal(secondsBetween('2026-11-30T20:10:01Z', '2026-11-30T20:10:00Z'), 0);
});
