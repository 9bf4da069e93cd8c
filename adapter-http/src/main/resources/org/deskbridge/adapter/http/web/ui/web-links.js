import { el } from './dom.js';

/**
 * A web address in a text: the words as they were written, and where they lead.
 *
 * @typedef {{ words: string, address: string }} WebLink
 */

/**
 * Blanks, quotes and angle brackets end an address, and so do the marks of a Japanese sentence, which has no blanks, and
 * characters that would turn the letters around.
 */
const CANDIDATE = /(?:https?:\/\/|www\.)[^\s<>"“”„«»`，。、；：！？（）「」『』【】\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gi;
/** What stands directly before an address that is a part of something else, such as an e-mail address. */
const INSIDE = /[\p{L}\p{N}@._/-]$/u;
const LAST = /[.,;:!?'’…*|\\]$/;
/** @type {Record<string, string>} */
const OPENING = { ')': '(', ']': '[', '}': '{' };

/**
 * Finds the web addresses in a text.
 *
 * @param {string} words
 * @returns {(string | WebLink)[]} the parts in order, which make up the whole text
 */
export function webLinks(words) {
  /** @type {(string | WebLink)[]} */
  const parts = [];
  let done = 0;
  for (const { 0: found, index } of words.matchAll(CANDIDATE)) {
    const written = withoutPunctuation(found);
    const address = INSIDE.test(words.slice(done, index)) ? undefined : addressOf(written);
    if (address !== undefined) {
      parts.push(words.slice(done, index), { words: written, address });
      done = index + written.length;
    }
  }
  return [...parts, words.slice(done)].filter((part) => part !== '');
}

/**
 * Draws a text in which web addresses are links that open a tab of their own.
 *
 * @param {string} words
 * @returns {(string | HTMLElement)[]}
 */
export function withWebLinks(words) {
  return webLinks(words).map((part) =>
    typeof part === 'string'
      ? part
      : el(
          'a',
          { testid: 'web-link', href: part.address, title: part.address, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' },
          part.words,
        ),
  );
}

/**
 * Leaves out what belongs to the sentence around an address, such as a full stop or a bracket that was opened before it.
 *
 * @param {string} found
 */
function withoutPunctuation(found) {
  let written = found;
  for (;;) {
    const last = written.at(-1) ?? '';
    const opening = OPENING[last];
    const isForeign = opening !== undefined && count(written, last) > count(written, opening);
    if (!isForeign && !LAST.test(written)) {
      return written;
    }
    written = written.slice(0, -1);
  }
}

/**
 * Returns where an address leads; undefined if it is none, or if a name before the host makes it look like another one.
 *
 * @param {string} written
 */
function addressOf(written) {
  try {
    const url = new URL(/^www\./i.test(written) ? `https://${written}` : written);
    const isPlain = url.username === '' && url.password === '' && /[^.]/.test(url.hostname);
    return isPlain && ['http:', 'https:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} words
 * @param {string} character
 */
function count(words, character) {
  return words.split(character).length - 1;
}
