import { text } from '../../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../../ui/busy.js';
import { el, fill } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';

/** Says that a decision between two texts is saved, and offers to undo it as long as that can be done. */
export class NotesUndo extends HTMLElement {
  #notes;
  #undone;
  #words = el('p', {});
  #button = el(
    'button',
    { class: 'button button-small', testid: 'notes-undo', type: 'button', on: { click: () => void this.#press() } },
    text.ticket.undo.button,
  );
  #change = () => this.#show();

  /**
   * @param {import('./notes.js').Notes} notes
   * @param {() => void} undone moves the focus, because the button disappears
   */
  constructor(notes, undone) {
    super();
    this.#notes = notes;
    this.#undone = undone;
    fill(
      this,
      { class: 'notice notice-good notes-decision', role: 'status' },
      icon('check'),
      el('div', { class: 'row' }, this.#words, this.#button),
    );
  }

  connectedCallback() {
    this.#notes.addEventListener('change', this.#change);
    this.#show();
  }

  disconnectedCallback() {
    this.#notes.removeEventListener('change', this.#change);
  }

  async #press() {
    if (isBusy(this.#button)) {
      return;
    }
    setBusy(this.#button, text.ticket.undo.busy);
    await this.#notes.undoDecision();
    setIdle(this.#button, text.ticket.undo.button);
    if (!this.#notes.canUndo) {
      this.#undone();
    }
  }

  #show() {
    this.hidden = !this.#notes.canUndo;
    // Set late, so that it is read out.
    this.#words.textContent = this.hidden ? '' : text.notes.decision.saved;
  }
}

customElements.define('db-notes-undo', NotesUndo);
