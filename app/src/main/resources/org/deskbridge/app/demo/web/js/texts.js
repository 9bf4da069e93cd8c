import { language } from '/web/ui/index.js';
import { en } from './texts-en.js';

/** @type {Record<string, () => Promise<typeof en>>} */
const languages = {
  de: async () => (await import('./texts-de.js')).de,
  fr: async () => (await import('./texts-fr.js')).fr,
  es: async () => (await import('./texts-es.js')).es,
  ja: async () => (await import('./texts-ja.js')).ja,
  ar: async () => (await import('./texts-ar.js')).ar,
};

/** Every text of the demo helpdesk in the reader's language, which is that of the pages. */
export const text = (await languages[language]?.()) ?? en;
