import { text } from '../texts/texts.js';
import { isBusy, setBusy, setIdle } from './busy.js';
import { el, fill } from './dom.js';

/** The button above the chat that loads earlier messages, and reports it if that fails. */
export class EarlierMessages extends HTMLElement {
  #load;
  #button = el(
    'button',
    { class: 'button button-small', testid: 'chat-earlier', type: 'button', on: { click: () => this.#press() } },
    text.chat.earlier,
  );
  #problem = el('p', { class: 'chat-problem', role: 'alert', hidden: true }, text.chat.earlierFailed);

  /** @param {() => Promise<unknown>} load loads some */
  constructor(load) {
    super();
    this.#load = load;
    fill(this, { class: 'chat-earlier', hidden: true }, this.#button, this.#problem);
  }

  async #press() {
    if (isBusy(this.#button)) {
      return;
    }
    this.#problem.hidden = true;
    setBusy(this.#button, text.chat.loadingEarlier);
    try {
      await this.#load();
    } catch {
      this.#problem.hidden = false;
    }
    setIdle(this.#button, text.chat.earlier);
  }
}

customElements.define('db-earlier-messages', EarlierMessages);
