import { serverNow } from '../live/server-clock.js';
import { fill } from './dom.js';
import { clockTime } from './format.js';

/** The time since an instant, updated once a second. */
export class SessionClock extends HTMLElement {
  /** @type {string | undefined} */
  #since;
  /** @type {number | undefined} */
  #timer;

  constructor() {
    super();
    fill(this, { class: 'clock', role: 'timer' });
  }

  /** @param {string | undefined} since */
  set since(since) {
    this.#since = since;
    this.hidden = since === undefined;
    this.#show();
  }

  connectedCallback() {
    this.#timer = window.setInterval(() => this.#show(), 1000);
    this.#show();
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
  }

  #show() {
    if (this.#since !== undefined) {
      this.textContent = clockTime(serverNow() - Date.parse(this.#since));
    }
  }
}

customElements.define('db-session-clock', SessionClock);
