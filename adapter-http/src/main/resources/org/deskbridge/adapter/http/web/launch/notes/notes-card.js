import { text } from '../../texts/texts.js';
import { el, fill } from '../../ui/dom.js';
import { SaveIndicator } from './save-indicator.js';

const MAX_LENGTH = 20_000;

/** A field for the technician's notes. */
export class NotesCard extends HTMLElement {
  #notes;
  #field = el('textarea', {
    class: 'input notes-field',
    testid: 'notes',
    maxlength: MAX_LENGTH,
    'aria-label': text.notes.title,
    placeholder: text.notes.placeholder,
    on: { input: () => this.#notes.type(this.#field.value), blur: () => void this.#notes.flush() },
  });

  /** @param {import('./notes.js').Notes} notes */
  constructor(notes) {
    super();
    this.#notes = notes;
    this.#field.value = notes.words;
    fill(
      this,
      { class: 'card notes' },
      el('div', { class: 'row notes-head' }, el('h2', {}, text.notes.title), new SaveIndicator(notes)),
      this.#field,
    );
  }

  connectedCallback() {
    // Notes refused before a sign-in may be accepted after it.
    void this.#notes.flush();
  }

  disconnectedCallback() {
    void this.#notes.flush();
  }

  /** @param {string} words as the service has them; a text being edited is not overwritten */
  update(words) {
    if (document.activeElement === this.#field) {
      return;
    }
    this.#notes.take(words);
    if (this.#field.value !== this.#notes.words) {
      this.#field.value = this.#notes.words;
    }
  }
}

customElements.define('db-notes-card', NotesCard);
