import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webLinks } from '#web/ui/web-links.js';

test('finds an address and leaves the rest as it is', () => {
  const parts = webLinks('Look at https://example.com/a?b=1&c=2#d first');

  assert.deepEqual(parts, ['Look at ', link('https://example.com/a?b=1&c=2#d'), ' first']);
});

for (const [sentence, expected] of /** @type {[string, string][]} */ ([
  ['See https://example.com.', 'https://example.com'],
  ['Did you try https://example.com/a?', 'https://example.com/a'],
  ['(see https://example.com/a)', 'https://example.com/a'],
  ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
  ['(https://example.com/a_(b)).', 'https://example.com/a_(b)'],
  ['"https://example.com/a", he said', 'https://example.com/a'],
  ['<https://example.com/a>', 'https://example.com/a'],
  ['これ（https://example.com/a）です。', 'https://example.com/a'],
  ['https://example.com/a、次', 'https://example.com/a'],
  ['Both https://example.com/a… well', 'https://example.com/a'],
  ['HTTPS://EXAMPLE.COM/A', 'HTTPS://EXAMPLE.COM/A'],
  ['http://10.0.0.4:8080/admin/', 'http://10.0.0.4:8080/admin/'],
  ['http://[::1]:8080/x', 'http://[::1]:8080/x'],
])) {
  test(`ends the address where the sentence goes on: ${sentence}`, () => {
    const links = webLinks(sentence).filter((part) => typeof part !== 'string');

    assert.deepEqual(links.map(({ words }) => words), [expected]);
  });
}

test('takes www for a web address', () => {
  assert.deepEqual(webLinks('www.example.com/a'), [{ words: 'www.example.com/a', address: 'https://www.example.com/a' }]);
});

test('finds several addresses, in several lines', () => {
  const parts = webLinks('https://a.example\nand http://b.example/,');

  assert.deepEqual(parts, [link('https://a.example', 'https://a.example/'), '\nand ', link('http://b.example/'), ',']);
});

for (const words of [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://example.com',
  'https://',
  'http://?',
  'me@www.example.com',
  'xhttps://example.com',
  'https://bank.example@evil.example/',
  'https://user:secret@example.com/',
  '<b onclick=alert(1)>nothing</b>',
  '',
]) {
  test(`makes no link of: ${words}`, () => {
    assert.deepEqual(webLinks(words), words === '' ? [] : [words]);
  });
}

test('a link never has another scheme than http and https', () => {
  const parts = webLinks('https:\\\\evil.example http:javascript:alert(1) https://javascript:alert(1)');

  assert.deepEqual(parts.filter((part) => typeof part !== 'string'), []);
});

test('letters that turn around end an address', () => {
  const [first] = webLinks('https://example.com/\u202egpj.exe');

  assert.deepEqual(first, link('https://example.com/'));
});

test('the parts make up the whole text', () => {
  const words = 'a https://x.example/?q=(1), b (www.y.example). c https://u@z.example d';

  const parts = webLinks(words).map((part) => (typeof part === 'string' ? part : part.words));

  assert.equal(parts.join(''), words);
});

/**
 * @param {string} words
 * @param {string} [address]
 */
function link(words, address = words) {
  return { words, address };
}
