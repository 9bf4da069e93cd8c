import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correction, generate } from '#web/vendor/lean-qr.js';

// The texts read what the reader's languages are, which Node 20 does not know.
Object.assign(globalThis, { document: { documentElement: {} }, location: { href: 'https://support.example/launch' } });
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] }, configurable: true });
const { codePage, invitationOf, mailAddress } = await import('#web/launch/invite/invitation.js');
const { darkPath } = await import('#web/launch/invite/qr-code.js');

const LINK = 'https://support.example/join/abc-123';
const view = /** @type {import('#web/live/types.js').LaunchView} */ (
  /** @type {unknown} */ ({
    you: { name: 'Robin Expert', email: 'expert@example.com' },
    company: 'Helpful Ltd',
    customer: { name: 'Carla & Söhne', email: 'carla+it@example.com' },
    joinUrl: LINK,
  })
);

test('the invitation names the sender, the link and the code', () => {
  const { subject, body } = invitationOf(view, '123456789');

  assert.match(subject, /Helpful Ltd/);
  assert.match(body, /^Hello Carla & Söhne,\n\n/);
  assert.ok(body.includes(`\n${LINK}\n`));
  assert.match(body, /support\.example\/join .*123.456.789/);
  assert.ok(body.endsWith('Robin Expert\nHelpful Ltd'));
});

test('the invitation names no code where there is none', () => {
  const { body } = invitationOf({ ...view, customer: {} }, undefined);

  assert.match(body, /^Hello,\n/);
  assert.doesNotMatch(body, /code|undefined/);
});

test('a mail program reads back every letter, with the lines of a mail', () => {
  const invitation = { subject: 'A & B = 100 %?', body: 'Grüße\n\nhttps://x.example/?a=1&b=2#c' };

  const address = mailAddress(invitation, 'carla+it@example.com');

  const [receiver, query = ''] = address.replace('mailto:', '').split('?');
  const read = query.split('&').map((each) => each.split('=').map(decodeURIComponent));
  assert.equal(receiver, 'carla%2Bit@example.com');
  assert.deepEqual(read, [
    ['subject', invitation.subject],
    ['body', 'Grüße\r\n\r\nhttps://x.example/?a=1&b=2#c'],
  ]);
  assert.doesNotMatch(address, /[+\s]/);
});

test('an address cannot add receivers or texts of its own', () => {
  const address = mailAddress({ subject: 's', body: 'b' }, 'a@b.example?bcc=x@y.example&body=evil');

  assert.equal(address, 'mailto:a@b.example%3Fbcc%3Dx@y.example%26body%3Devil?subject=s&body=b');
});

test('the page for the code is named without its scheme', () => {
  assert.equal(codePage('http://localhost:8080/join/abc'), 'localhost:8080/join');
});

test('the outline covers the dark modules, each once', () => {
  const code = generate(LINK, { minCorrectionLevel: correction.M });

  const runs = [...darkPath(code).matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];

  const drawn = runs.flatMap(([, x, y, width]) => Array.from({ length: Number(width) }, (_, i) => `${Number(x) + i} ${y}`));
  const dark = Array.from({ length: code.size ** 2 }, (_, i) => [i % code.size, Math.floor(i / code.size)])
    .filter(([x = 0, y = 0]) => code.get(x, y))
    .map(([x, y]) => `${x} ${y}`);
  assert.deepEqual(drawn, dark);
  assert.ok(dark.length > 100);
});
