import { text } from '../../texts/texts.js';
import { el, fill } from '../../ui/dom.js';
import { editOf } from './notes-merge.js';
import { NotesDecision } from './notes-decision.js';
import { NotesUndo } from './notes-undo.js';
import { MAX_LENGTH } from './notes.js';

/** A field for the notes, which others may change while somebody types in it. */
export class NotesEditor extends HTMLElement {
  #notes;
  #field = el('textarea', {
    class: 'input notes-field',
    testid: 'notes',
    maxlength: MAX_LENGTH,
    dir: 'auto',
    'aria-label': text.notes.title,
    placeholder: text.notes.placeholder,
    on: {
      input: () => this.#notes.type(this.#field.value),
      blur: () => void this.#notes.flush(),
      compositionstart: () => this.#notes.hold(),
      compositionend: () => {
        if (this.#field.value !== this.#notes.words) {
          this.#notes.type(this.#field.value);
        }
        this.#notes.release();
      },
    },
  });
  #change = () => this.#show();

  /** @param {import('./notes.js').Notes} notes */
  constructor(notes) {
    super();
    this.#notes = notes;
    this.#field.value = notes.words;
    const toField = () => this.#field.focus();
    fill(this, { class: 'notes-editor' }, new NotesDecision(notes, toField), new NotesUndo(notes, toField), this.#field);
  }

  connectedCallback() {
    this.#notes.addEventListener('change', this.#change);
    this.#show();
    // Notes refused before a sign-in may be accepted after it.
    void this.#notes.flush();
  }

  disconnectedCallback() {
    this.#notes.removeEventListener('change', this.#change);
    this.#notes.release();
    void this.#notes.flush();
  }

  /** Changes only what differs, so that the caret stays where it is. */
  #show() {
    const { words } = this.#notes;
    const shown = this.#field.value;
    if (shown !== words) {
      const { start, end, inserted } = editOf(shown, words);
      this.#field.setRangeText(inserted, start, end, 'preserve');
    }
  }
}

customElements.define('db-notes-editor', NotesEditor);
