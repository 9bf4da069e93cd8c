/** Stands for any name, number, word or list of names that a text takes: it reads as each of them. */
const ANY = ['7'];
const MOST_PARAMETERS = 4;

const BRAND = 'Deskbridge';

/** Shorter ones are units. */
const WORD = /\p{Letter}{3}/u;

/** Words of English that no other of the languages has. */
const ENGLISH = /\b(?:the|your?|this|please)\b/i;

/**
 * Returns where a language lacks a text, has one too many, or takes other values for it than English does.
 *
 * @param {unknown} english
 * @param {unknown} other
 * @returns {string[]} paths
 */
export function unlike(english, other, path = '') {
  if (typeof english === 'function' && typeof other === 'function') {
    return english.length === other.length ? unlike(said(english), said(other), path) : [path];
  }
  if (isGroup(english) && isGroup(other)) {
    const keys = new Set([...Object.keys(english), ...Object.keys(other)]);
    return [...keys].flatMap((key) => unlike(english[key], other[key], joined(path, key)));
  }
  const bothText = typeof english === 'string' && typeof other === 'string';
  return bothText && (english.trim() === '') === (other.trim() === '') ? [] : [path];
}

/**
 * Returns what a language says in the words of English, by the path of the text.
 *
 * @param {unknown} english
 * @param {unknown} other
 * @returns {{ path: string, words: string }[]}
 */
export function leftInEnglish(english, other, path = '') {
  if (typeof english === 'function' && typeof other === 'function') {
    return leftInEnglish(said(english), said(other), path);
  }
  if (isGroup(english) && isGroup(other)) {
    return Object.keys(english).flatMap((key) => leftInEnglish(english[key], other[key], joined(path, key)));
  }
  const words = String(other);
  return (words === english && WORD.test(words.replaceAll(BRAND, ''))) || ENGLISH.test(words) ? [{ path, words }] : [];
}

/** @param {Function} text */
function said(text) {
  return text(...Array.from({ length: MOST_PARAMETERS }, () => ANY));
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isGroup(value) {
  return typeof value === 'object' && value !== null;
}

/**
 * @param {string} path
 * @param {string} key
 */
function joined(path, key) {
  return path === '' ? key : `${path}.${key}`;
}
