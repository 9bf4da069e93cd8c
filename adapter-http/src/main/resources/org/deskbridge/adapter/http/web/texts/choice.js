const PARAMETER = 'lang';
const KEY = 'deskbridge language';

/**
 * Returns the language that serves a reader best: that of the first wish which is known, otherwise English.
 *
 * @param {(string | null)[]} wishes tags such as `de` or `de-AT`, the weightiest first
 * @param {string[]} known
 */
export function bestLanguage(wishes, known) {
  return wishes.map(languageOf).find((language) => known.includes(language)) ?? 'en';
}

/**
 * Returns the tag by which times, numbers and lists are written: the reader's own kind of the language, with the digits in which
 * everything else is written.
 *
 * @param {string} language
 * @param {readonly string[]} readersTags
 */
export function formatTag(language, readersTags) {
  const own = readersTags.find((tag) => languageOf(tag) === language) ?? language;
  return new Intl.Locale(own, { numberingSystem: 'latn' }).toString();
}

/** Returns what this reader wishes: by the address of the page, by an earlier choice, by the settings of the browser. */
export function wishes() {
  return [named(new URL(location.href)), remembered(), ...navigator.languages];
}

/**
 * Turns this page, and those that come after it, to another language. The page loads again.
 *
 * @param {string} language
 */
export function turnToLanguage(language) {
  const address = new URL(location.href);
  // The address weighs more than what is remembered.
  if (!remember(language) || named(address) !== null) {
    address.searchParams.set(PARAMETER, language);
  }
  history.replaceState(null, '', address);
  location.reload();
}

/**
 * Returns the address of another page of ours, in the language that the address of this one names, if it does.
 *
 * @param {string} address
 */
export function inThisLanguage(address) {
  const language = named(new URL(location.href));
  if (language === null) {
    return address;
  }
  const other = new URL(address, location.href);
  other.searchParams.set(PARAMETER, language);
  return other.href;
}

/** @param {URL} address */
function named(address) {
  return address.searchParams.get(PARAMETER);
}

/** @param {string | null} tag */
function languageOf(tag) {
  return (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * @param {string} language
 * @returns {boolean} false in a browser that stores nothing
 */
function remember(language) {
  try {
    localStorage.setItem(KEY, language);
    return true;
  } catch {
    return false;
  }
}
