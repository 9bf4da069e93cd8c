import { text } from '../texts/texts.js';
import { el, fill, show } from './dom.js';
import { icon } from './icons.js';

/** Shows that the connection to the server is lost, as long as it is. */
export class ConnectionBanner extends HTMLElement {
  constructor() {
    super();
    fill(this, { class: 'connection', role: 'status', testid: 'connection' });
  }

  /** @param {boolean} lost */
  set lost(lost) {
    if (lost === this.hasChildNodes()) {
      return;
    }
    show(this, lost && el('p', {}, icon('wheel', 'spin'), text.connectionLost));
  }
}

customElements.define('db-connection-banner', ConnectionBanner);
