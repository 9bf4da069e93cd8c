import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

/** The bar at the top that shows that the screen is shared, with the button that stops it. */
export class SharingBar extends HTMLElement {
  #words = el('strong', {});
  #watchers;
  #seen = true;

  /**
   * @param {string} watchers who can see the screen
   * @param {() => void} stop
   */
  constructor(watchers, stop) {
    super();
    this.#watchers = watchers;
    fill(
      this,
      { class: 'sharing-bar', testid: 'sharing-bar', role: 'alert' },
      el('span', { class: 'sharing-bar-dot' }, icon('screen')),
      this.#words,
      el(
        'button',
        { class: 'button sharing-bar-stop', testid: 'stop-sharing', type: 'button', on: { click: stop } },
        icon('stop', 'icon-solid'),
        text.share.stop,
      ),
    );
    this.#show();
  }

  /** @param {string} watchers */
  set watchers(watchers) {
    this.#watchers = watchers;
    this.#show();
  }

  /** @param {boolean} seen whether a connection for the picture was found */
  set seen(seen) {
    this.#seen = seen;
    this.#show();
  }

  #show() {
    const words = this.#seen ? text.share.bar(this.#watchers) : text.share.barUnseen(this.#watchers);
    if (this.#words.textContent !== words) {
      this.#words.textContent = words;
    }
  }
}

customElements.define('db-sharing-bar', SharingBar);
