import { text } from '../../texts/texts.js';
import { fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';

/** @type {Record<import('./notes.js').NotesState, import('../../ui/icons.js').IconName>} */
const icons = { saved: 'tick', unsaved: 'dots', stuck: 'warning', refused: 'warning', changed: 'warning' };

/** Shows whether the notes are saved, if there are any. */
export class SaveIndicator extends HTMLElement {
  #notes;
  #change = () => this.#show();

  /** @param {import('./notes.js').Notes} notes */
  constructor(notes) {
    super();
    this.#notes = notes;
    fill(this, { class: 'notes-state small soft', testid: 'notes-state', role: 'status' });
    if (notes.words !== '' || notes.state !== 'saved') {
      this.#show();
    }
  }

  connectedCallback() {
    this.#notes.addEventListener('change', this.#change);
  }

  disconnectedCallback() {
    this.#notes.removeEventListener('change', this.#change);
  }

  #show() {
    const { state } = this.#notes;
    this.setAttribute('data-state', state);
    show(this, icon(icons[state]), text.notes.state[state]);
  }
}

customElements.define('db-save-indicator', SaveIndicator);
