import { text } from '../../texts/texts.js';
import { el, fill } from '../../ui/dom.js';
import { NotesEditor } from './notes-editor.js';
import { SaveIndicator } from './save-indicator.js';

/** The card of the technician's notes. */
export class NotesCard extends HTMLElement {
  #notes;
  #onDecision;
  #change = () => this.#notes.state === 'changed' && this.#onDecision();

  /**
   * @param {import('./notes.js').Notes} notes
   * @param {() => void} onDecision called when somebody has to decide what to keep
   */
  constructor(notes, onDecision) {
    super();
    this.#notes = notes;
    this.#onDecision = onDecision;
    fill(
      this,
      { class: 'card notes' },
      el('div', { class: 'row notes-head' }, el('h2', {}, text.notes.title), new SaveIndicator(notes)),
      new NotesEditor(notes),
    );
  }

  connectedCallback() {
    this.#notes.addEventListener('change', this.#change);
  }

  disconnectedCallback() {
    this.#notes.removeEventListener('change', this.#change);
  }
}

customElements.define('db-notes-card', NotesCard);
