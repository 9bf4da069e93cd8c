import { turnToLanguage } from '../texts/choice.js';
import { languages } from '../texts/languages.js';
import { language } from '../texts/texts.js';
import { el, fill } from './dom.js';
import { icon } from './icons.js';

/** The button that names the language of the page, and lets a person choose another. */
export class LanguageChoice extends HTMLElement {
  #list = el('ul', { class: 'stack-tight' }, ...Object.entries(languages).map(([code, { name }]) => el('li', {}, this.#entry(code, name))));
  #dialog = el(
    'dialog',
    { class: 'dialog language-dialog', testid: 'languages', 'aria-labelledby': 'language-title', closedby: 'any' },
    el('h2', { id: 'language-title' }, languages[language]?.label ?? ''),
    this.#list,
  );

  /** @param {{ small?: boolean }} [options] `small`: an icon alone, for a header */
  constructor({ small = false } = {}) {
    super();
    const { name = '', label = '' } = languages[language] ?? {};
    fill(
      this,
      {},
      el(
        'button',
        {
          class: `button button-small language ${small ? 'language-small' : ''}`,
          testid: 'language', type: 'button', 'aria-label': `${label}: ${name}`, title: label, on: { click: () => this.#open() },
        },
        icon('globe'),
        !small && name,
      ),
      this.#dialog,
    );
  }

  #open() {
    this.#dialog.showModal();
    /** @type {HTMLElement | null} */ (this.#list.querySelector('[aria-current]'))?.focus();
  }

  /**
   * Each language is written in itself: whoever looks for it may not read the page.
   *
   * @param {string} code
   * @param {string} name
   */
  #entry(code, name) {
    const current = code === language;
    return el(
      'button',
      {
        class: 'button language-entry', testid: `language-${code}`, type: 'button', lang: code, 'aria-current': current && 'true',
        on: { click: () => (current ? this.#dialog.close() : turnToLanguage(code)) },
      },
      el('span', {}, name),
      current && icon('tick'),
    );
  }
}

customElements.define('db-language-choice', LanguageChoice);
