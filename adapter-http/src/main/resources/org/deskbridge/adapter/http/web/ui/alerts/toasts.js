import { text } from '../../texts/texts.js';
import { el, fill } from '../dom.js';
import { icon } from '../icons.js';
import { isInView } from './in-view.js';

const SHOWN_MS = 8000;
const MOST = 3;

/** Short messages that go by themselves, some time after the person looks at the page. Screen readers read them out. */
export class Toasts extends HTMLElement {
  constructor() {
    super();
    fill(this, { class: 'toasts', testid: 'toasts', role: 'status', 'aria-live': 'polite' });
  }

  /**
   * @param {import('../icons.js').IconName} sign
   * @param {string} words
   * @returns {HTMLElement} the message, to be taken away where it is true no more
   */
  show(sign, words) {
    const close = el(
      'button',
      { class: 'button-plain button toast-close', type: 'button', 'aria-label': text.alerts.dismiss, on: { click: () => toast.remove() } },
      icon('close'),
    );
    const toast = el('div', { class: 'toast' }, icon(sign), el('p', { dir: 'auto' }, words), close);
    this.append(toast);
    while (this.childElementCount > MOST) {
      this.firstElementChild?.remove();
    }
    this.#goIn(toast);
    return toast;
  }

  /** @param {HTMLElement} toast */
  #goIn(toast) {
    window.setTimeout(() => {
      const isHeld = toast.matches(':hover, :focus-within') || !isInView();
      if (isHeld) {
        this.#goIn(toast);
      } else {
        toast.remove();
      }
    }, SHOWN_MS);
  }
}

customElements.define('db-toasts', Toasts);
