import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '#web/texts/languages.js';
import { leftInEnglish, unlike } from './texts-compared.js';

const places = {
  pages: { folder: '../../main/resources/org/deskbridge/adapter/http/web/texts/', file: /^([a-z]{2})\.js$/ },
  demo: { folder: '../../../../app/src/main/resources/org/deskbridge/app/demo/web/js/', file: /^texts-([a-z]{2})\.js$/ },
};

/**
 * What a language says as English does, and is not forgotten: its words, and why.
 *
 * @type {Record<string, Record<string, string>>}
 */
const SAME_AS_ENGLISH = {
  de: {
    Chat: 'the usual word',
    Code: 'the usual word',
    Demo: 'the usual word',
    Helpdesk: 'the usual word',
    Normal: 'a word of both',
    Text: 'a word of both',
    Ticket: 'the usual word',
    'Ticket 7': 'the usual word',
    Tickets: 'the usual word, with the same plural',
  },
  fr: {
    Agent: 'a word of both',
    Chat: 'the usual word',
    Notes: 'a word of both',
    'Session 7': 'a word of both',
    Ticket: 'the usual word',
    'Ticket 7': 'the usual word',
    Tickets: 'the usual word, with the same plural',
  },
  es: {
    Chat: 'the usual word',
    Normal: 'a word of both',
    Ticket: 'the usual word',
    'Ticket 7': 'the usual word',
    '7 tickets': 'the usual word, with the same plural',
    Tickets: 'the usual word, with the same plural',
  },
};

for (const [name, { folder, file }] of Object.entries(places)) {
  const place = new URL(folder, import.meta.url);
  /** @type {Record<string, unknown>} */
  const texts = {};
  for (const each of readdirSync(place).filter((other) => file.test(other))) {
    const code = file.exec(each)?.[1] ?? '';
    texts[code] = (await import(new URL(each, place).href))[code];
  }
  const codes = Object.keys(texts);

  test(`${name}: every language that can be chosen has its texts`, () => {
    assert.deepEqual(codes.sort(), Object.keys(languages).sort());
  });

  for (const code of codes.filter((each) => each !== 'en')) {
    test(`${name}: ${code} has each text, which takes what it takes in English`, () => {
      assert.deepEqual(unlike(texts.en, texts[code]), []);
    });

    test(`${name}: ${code} leaves nothing in English`, () => {
      const allowed = Object.keys(SAME_AS_ENGLISH[code] ?? {});

      const left = leftInEnglish(texts.en, texts[code]).filter(({ words }) => !allowed.includes(words));

      assert.deepEqual(left, []);
    });
  }
}
