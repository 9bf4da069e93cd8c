import { en } from './en.js';

/** @typedef {import('./texts.js').Texts} Texts */

/**
 * A language of the pages: its name and its word for "language", as those who speak it look for them, and its texts. English is
 * part of every page, so that a page can always be read; each other language is loaded by those who read it.
 *
 * @typedef {{ name: string, label: string, isRightToLeft?: boolean, load: () => Promise<Texts> }} Language
 */

/**
 * The languages of the pages. A further one is a file beside `en.js` and a line here.
 *
 * @type {Record<string, Language>}
 */
export const languages = {
  en: { name: 'English', label: 'Language', load: async () => en },
  de: { name: 'Deutsch', label: 'Sprache', load: async () => (await import('/web/texts/de.js')).de },
  fr: { name: 'Français', label: 'Langue', load: async () => (await import('/web/texts/fr.js')).fr },
  es: { name: 'Español', label: 'Idioma', load: async () => (await import('/web/texts/es.js')).es },
  ja: { name: '日本語', label: '言語', load: async () => (await import('/web/texts/ja.js')).ja },
  ar: { name: 'العربية', label: 'اللغة', isRightToLeft: true, load: async () => (await import('/web/texts/ar.js')).ar },
};
