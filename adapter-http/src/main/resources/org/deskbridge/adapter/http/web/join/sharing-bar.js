import { text } from '../texts/texts.js';
import { el, fill } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

/** The bar at the top that shows that the screen is shared, with the button that stops it. */
export class SharingBar extends HTMLElement {
  #words = el('strong', {});

  /**
   * @param {string} watchers who can see the screen
   * @param {() => void} stop
   */
  constructor(watchers, stop) {
    super();
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
    this.watchers = watchers;
  }

  /** @param {string} watchers */
  set watchers(watchers) {
    const words = text.share.bar(watchers);
    if (this.#words.textContent !== words) {
      this.#words.textContent = words;
    }
  }
}

customElements.define('db-sharing-bar', SharingBar);
