import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfAnother } from '#web/launch/ticket/ticket-owner.js';
import { FakeClock } from './fake-clock.js';

// The texts read what the reader's languages are, which Node 20 does not know.
Object.assign(globalThis, { document: { documentElement: {} }, location: { href: 'https://support.example/launch' } });
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] }, configurable: true });
const { TicketUndo } = await import('#web/launch/ticket/ticket-undo.js');

const NORA = { name: 'Nora Feldmann', email: 'nora.feldmann@example.com' };
const LINK = { system: { name: 'Desk', domain: 'desk.example' }, former: { id: '1' }, linked: { id: '2' } };

for (const [requester, customer] of /** @type {[string | undefined, typeof NORA | { name?: string, email?: string } | undefined][]} */ ([
  ['Nora Feldmann', NORA],
  ['nora.feldmann@EXAMPLE.com', NORA],
  ['N. F. <nora.feldmann@example.com>', NORA],
  ['Feldmann, Nora', { name: 'nora feldmann' }],
  ['Nora Feldmann (Feldmann Architects)', { name: 'Nora' }],
  ['Jörg Müller', { name: 'Jorg Muller' }],
  ['山田 太郎', { name: '山田 太郎' }],
  [undefined, NORA],
  ['', NORA],
  ['Jonas Okafor', undefined],
  ['Jonas Okafor', {}],
  ['jonas@example.com', { name: 'Nora Feldmann' }],
])) {
  test(`a ticket of ${requester} may be ${JSON.stringify(customer)}'s`, () => {
    assert.equal(isOfAnother(requester, customer), false);
  });
}

for (const [requester, customer] of /** @type {[string, { name?: string, email?: string }][]} */ ([
  ['Jonas Okafor', NORA],
  ['jonas.okafor@example.com', NORA],
  ['Nora Feldmann <nora.f@other.example>', NORA],
  ['Nora Okafor', { name: 'Nora Feldmann' }],
  ['山田 花子', { name: '山田 太郎' }],
])) {
  test(`a ticket of ${requester} is not ${JSON.stringify(customer)}'s`, () => {
    assert.equal(isOfAnother(requester, customer), true);
  });
}

test('a link can be undone for ten seconds', async () => {
  const { undo, clock, gone } = created();

  undo.offer(LINK);
  await clock.advance(9999);
  const before = gone();
  await clock.advance(1);

  assert.deepEqual([before, gone(), undo.take()], [0, 1, undefined]);
});

test('a link is undone once', async () => {
  const { undo, clock, gone } = created();
  undo.offer(LINK);

  const taken = [undo.take(), undo.take()];
  await clock.advance(60_000);

  assert.deepEqual([...taken, gone()], [LINK, undefined, 0]);
});

test('a link cannot be undone once the session has another ticket', () => {
  const { undo, gone } = created();
  undo.offer(LINK);

  undo.update({ id: '2', url: 'https://desk.example/2' });
  const same = gone();
  undo.update({ id: '3' });

  assert.deepEqual([same, gone(), undo.take()], [0, 1, undefined]);
});

test('the last link is the one to undo, for as long', async () => {
  const { undo, clock } = created();
  const next = { ...LINK, former: { id: '2' }, linked: { id: '3' } };
  undo.offer(LINK);
  await clock.advance(9000);

  undo.offer(next);
  await clock.advance(9000);

  assert.deepEqual(undo.take(), next);
});

function created() {
  const clock = new FakeClock();
  let gone = 0;
  return { clock, gone: () => gone, undo: new TicketUndo(() => void (gone += 1), clock) };
}
