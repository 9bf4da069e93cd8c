import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestLanguage, formatTag, inThisLanguage, turnToLanguage, wishes } from '#web/texts/choice.js';

const KNOWN = ['en', 'de', 'ar'];

test('the first wish that is known decides', () => {
  assert.equal(bestLanguage([null, 'it', 'de-AT', 'en'], KNOWN), 'de');
  assert.equal(bestLanguage(['AR_eg', null, 'en-GB'], KNOWN), 'ar');
});

test('without a wish that is known the page is in English', () => {
  assert.equal(bestLanguage(['', null, 'tlh', 'constructor'], KNOWN), 'en');
});

test("times are written as in the reader's country, with the digits of codes", () => {
  assert.equal(formatTag('de', ['en-US', 'de-CH']), 'de-CH-u-nu-latn');
  assert.equal(formatTag('ar', ['en-US']), 'ar-u-nu-latn');
});

test('a page that is named in a language leads to others in the same', () => {
  const address = 'https://support.example/join/abc?lang=de&layout=iFrame';

  assert.equal(at(address, '/check'), 'https://support.example/check?lang=de');
  assert.equal(at(address, '/launch?token=t-1#top'), 'https://support.example/launch?token=t-1&lang=de#top');
});

test('otherwise it leaves the language to each browser', () => {
  assert.equal(at('https://support.example/join/abc', '/check'), '/check');
});

test('a choice is remembered, and the address weighs more', () => {
  const page = open('https://support.example/launch?token=t-1');

  turnToLanguage('ar');

  assert.deepEqual(wishes(), [null, 'ar', 'tlh']);
  assert.deepEqual(page.shown, ['https://support.example/launch?token=t-1', 'again']);
  open('https://support.example/join?lang=de', page.memory);
  assert.deepEqual(wishes(), ['de', 'ar', 'tlh']);
});

test('a choice replaces the language of the address', () => {
  const page = open('https://support.example/join/abc?lang=ar#top');

  turnToLanguage('de');

  assert.deepEqual(page.shown, ['https://support.example/join/abc?lang=de#top', 'again']);
});

test('where a browser stores nothing, the address keeps the choice', () => {
  const page = open('https://support.example/join/abc', null);

  turnToLanguage('de');

  assert.deepEqual(page.shown, ['https://support.example/join/abc?lang=de', 'again']);
  assert.deepEqual(wishes(), [null, null, 'tlh']);
});

test('a language that cannot be loaded leaves the page in English', async () => {
  // Addresses of the service lead nowhere here.
  open('https://support.example/join?lang=de');
  const page = { lang: '', dir: '' };
  Object.assign(globalThis, { document: { documentElement: page } });

  const { formats, language, text } = await import('#web/texts/texts.js');

  assert.equal(language, 'en');
  assert.equal(text.join.title, 'Join a support session');
  assert.equal(formats, 'en-u-nu-latn');
  assert.deepEqual(page, { lang: 'en', dir: 'ltr' });
});

/**
 * Opens a page in a browser whose owner reads Klingon.
 *
 * @param {string} href
 * @param {Map<string, string> | null} memory what the browser has stored; null for one that stores nothing
 */
function open(href, memory = new Map()) {
  /** @type {string[]} */
  const shown = [];
  Object.assign(globalThis, {
    location: { href, reload: () => shown.push('again') },
    history: { replaceState: (/** @type {null} */ _state, /** @type {string} */ _title, /** @type {URL} */ address) => shown.push(address.href) },
    localStorage: {
      getItem: (/** @type {string} */ key) => need(memory).get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => need(memory).set(key, value),
    },
  });
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['tlh'] }, configurable: true });
  return { shown, memory };
}

/**
 * @template T
 * @param {T | null} memory
 * @returns {T}
 */
function need(memory) {
  if (memory === null) {
    throw new DOMException('denied', 'SecurityError');
  }
  return memory;
}

/**
 * @param {string} page
 * @param {string} address
 */
function at(page, address) {
  Object.assign(globalThis, { location: { href: page } });
  return inThisLanguage(address);
}
