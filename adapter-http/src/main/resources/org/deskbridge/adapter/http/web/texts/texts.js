import { en } from './en.js';

/** @typedef {typeof en} Texts What every language says. */

/**
 * The languages of the pages. A further one is a file beside `en.js` and a line here.
 *
 * @type {Record<string, Texts>}
 */
const languages = { en };

const language =
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages) ?? 'en';

document.documentElement.lang = language;

/** Every text of the pages in the reader's language. */
export const text = /** @type {Texts} */ (languages[language]);
