import { bestLanguage, formatTag, wishes } from './choice.js';
import { en } from './en.js';
import { languages } from './languages.js';

/** @typedef {typeof en} Texts What every language says. */

const loaded = await load(bestLanguage(wishes(), Object.keys(languages)));

document.documentElement.lang = loaded.language;
document.documentElement.dir = languages[loaded.language]?.isRightToLeft ? 'rtl' : 'ltr';

/** The language of the page. */
export const language = loaded.language;

/** Every text of the pages in the reader's language. */
export const text = loaded.texts;

/** By which times, numbers and lists are written. */
export const formats = formatTag(language, navigator.languages);

/**
 * A page in English is better than none.
 *
 * @param {string} wanted
 * @returns {Promise<{ language: string, texts: Texts }>}
 */
async function load(wanted) {
  try {
    return { language: wanted, texts: (await languages[wanted]?.load()) ?? en };
  } catch {
    return { language: 'en', texts: en };
  }
}
