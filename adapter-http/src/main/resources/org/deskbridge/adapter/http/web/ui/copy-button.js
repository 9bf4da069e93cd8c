import { text } from '../texts/texts.js';
import { el, fill, show } from './dom.js';
import { icon } from './icons.js';

const CONFIRMED_FOR_MS = 2000;

/** A button that copies a text and confirms it. */
export class CopyButton extends HTMLElement {
  /** @type {() => string} */
  #value;
  #button = el('button', { class: 'button button-small', type: 'button', on: { click: () => this.#copy() } });
  #name;
  #idle;

  /**
   * @param {string} name the name of the text, for people who do not see where the button is
   * @param {() => string} value
   * @param {string} [idle] the words on the button
   */
  constructor(name, value, idle = text.copy.idle) {
    super();
    this.#name = name;
    this.#value = value;
    this.#idle = idle;
    fill(this, { 'aria-live': 'polite' }, this.#button);
    this.#label('copy', idle);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#value());
      this.#label('tick', text.copy.done);
    } catch {
      // Frames and plain http addresses may not write to the clipboard.
      this.#label('warning', copyByCommand(this.#value()) ? text.copy.done : text.copy.failed);
    }
    window.setTimeout(() => this.#label('copy', this.#idle), CONFIRMED_FOR_MS);
  }

  /**
   * @param {import('./icons.js').IconName} sign
   * @param {string} word
   */
  #label(sign, word) {
    show(this.#button, icon(sign), word, el('span', { class: 'unseen' }, this.#name));
  }
}

/** @param {string} value */
function copyByCommand(value) {
  const field = el('textarea', { class: 'unseen' });
  field.value = value;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

customElements.define('db-copy-button', CopyButton);
