import { text } from '../texts.js';
import { el, fill } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

/** The bar above everything that says the screen is being shared, with the button that stops it. */
export class SharingBar extends HTMLElement {
  /**
   * @param {string} expert
   * @param {() => void} stop
   */
  constructor(expert, stop) {
    super();
    fill(
      this,
      { class: 'sharing-bar', testid: 'sharing-bar', role: 'alert' },
      el('span', { class: 'sharing-bar-dot' }, icon('screen')),
      el('strong', {}, text.share.bar(expert)),
      el(
        'button',
        { class: 'button sharing-bar-stop', testid: 'stop-sharing', type: 'button', on: { click: stop } },
        icon('stop', 'icon-solid'),
        text.share.stop,
      ),
    );
  }
}

customElements.define('db-sharing-bar', SharingBar);
