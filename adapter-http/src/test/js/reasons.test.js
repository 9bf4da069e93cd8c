import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '#web/texts/en.js';

const web = new URL('../../main/resources/org/deskbridge/adapter/http/web/', import.meta.url);
const list = new URL('../../../../core/src/main/java/org/deskbridge/error/ErrorCode.java', import.meta.url);

/** What the service can name, from the one list of it. */
const reasons = [...readFileSync(list, 'utf8').matchAll(/\("([a-z-]+\.[a-z-]+)", Kind\./g)].map(([, reason]) => reason ?? '');
const families = [...new Set(reasons.map((reason) => reason.split('.')[0]))];

test('the pages look for no reason that the service never names', () => {
  const written = new RegExp(`'((?:${families.join('|')})\\.[a-z-]+)'`, 'g');
  const modules = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

  const looked = modules.flatMap((name) =>
    [...readFileSync(new URL(name, web), 'utf8').matchAll(written)].map(([, reason]) => reason ?? ''),
  );

  assert.ok(looked.length > 10);
  assert.deepEqual(looked.filter((reason) => !reasons.includes(reason)), []);
});

test('there are words for each way in which a session is not as the page thought', () => {
  const words = Object.keys(en.reasons);

  for (const reason of ['session.already-joined', 'session.not-live', 'session.stale', 'recording.consent-missing']) {
    assert.ok(words.includes(reason), reason);
  }
});
