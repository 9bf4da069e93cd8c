import { text } from '../texts/texts.js';
import { el, fill, show } from './dom.js';
import { icon } from './icons.js';

const SAID_FOR_MS = 2000;

/** A button that copies a text and says that it did. */
export class CopyButton extends HTMLElement {
  /** @type {() => string} */
  #value;
  #button = el('button', { class: 'button button-small', type: 'button', on: { click: () => this.#copy() } });
  #name;

  /**
   * @param {string} name what is copied, for people who do not see the place of the button
   * @param {() => string} value
   */
  constructor(name, value) {
    super();
    this.#name = name;
    this.#value = value;
    fill(this, { 'aria-live': 'polite' }, this.#button);
    this.#say('copy', text.copy.idle);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#value());
      this.#say('tick', text.copy.done);
    } catch {
      // Frames and plain http addresses may not write to the clipboard.
      this.#say('warning', copyTheOldWay(this.#value()) ? text.copy.done : text.copy.failed);
    }
    window.setTimeout(() => this.#say('copy', text.copy.idle), SAID_FOR_MS);
  }

  /**
   * @param {import('./icons.js').IconName} sign
   * @param {string} word
   */
  #say(sign, word) {
    show(this.#button, icon(sign), word, el('span', { class: 'unseen' }, this.#name));
  }
}

/** @param {string} value */
function copyTheOldWay(value) {
  const field = el('textarea', { class: 'unseen' });
  field.value = value;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

customElements.define('db-copy-button', CopyButton);
