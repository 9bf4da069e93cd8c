import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '#web/texts/en.js';
import { endReasonForCustomer, endReasonForTechnician } from '#web/ui/end-reason.js';

const words = en.endReasons;
/** @type {import('#web/live/types.js').EndReason[]} */
const reasons = ['technician', 'customer', 'connectionLost', 'nobodyJoined', 'expired'];

test('says to each side why a session ended', () => {
  const forTechnician = reasons.map((reason) => endReasonForTechnician(words, reason, { customer: 'Carla', alone: true }));
  const forCustomer = reasons.map((reason) => endReasonForCustomer(words, reason));

  assert.deepEqual(forTechnician.slice(0, 2), ['You ended the session.', 'Carla left the session.']);
  assert.deepEqual(forCustomer.slice(0, 2), ['The technician ended the session.', 'You left the session.']);
  assert.deepEqual(forTechnician.slice(2), forCustomer.slice(2));
  assert.equal(new Set(forCustomer).size, reasons.length);
});

test('does not say of a technician who was not alone that they ended it', () => {
  assert.equal(endReasonForTechnician(words, 'technician', { customer: 'Carla', alone: false }), 'The technician ended the session.');
});

test('says nothing of a session that an earlier version ended', () => {
  assert.equal(endReasonForTechnician(words, undefined, { customer: 'Carla', alone: true }), undefined);
  assert.equal(endReasonForCustomer(words, undefined), undefined);
});
