import { sentences } from '../texts/sentences.js';
import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';

/** Asks once before the customer leaves: there is no way back into the session. */
export class LeaveDialog extends HTMLElement {
  #leave;
  #text = el('p', { class: 'soft' });
  #stay = el('button', { class: 'button', testid: 'stay', type: 'button', on: { click: () => this.#dialog.close() } }, text.leave.stay);
  #dialog = el(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'leave-title' },
    el('h2', { id: 'leave-title' }, text.leave.title),
    this.#text,
    el(
      'div',
      { class: 'dialog-buttons' },
      this.#stay,
      el(
        'button',
        { class: 'button button-danger', testid: 'confirm-leave', type: 'button', on: { click: () => this.#confirmed() } },
        text.leave.confirm,
      ),
    ),
  );

  /** @param {() => void} leave */
  constructor(leave) {
    super();
    this.#leave = leave;
    fill(this, {}, this.#dialog);
  }

  /** @param {boolean} isSharing */
  ask(isSharing) {
    this.#text.textContent = sentences(text.leave.text, isSharing && text.leave.stopOnly);
    this.#dialog.showModal();
    this.#stay.focus();
  }

  #confirmed() {
    this.#dialog.close();
    this.#leave();
  }
}

customElements.define('db-leave-dialog', LeaveDialog);
