import { text } from '../../texts/texts.js';
import { breakable } from '../../ui/breakable.js';
import { el, fill, show } from '../../ui/dom.js';

/** Shows the join link as a QR code, for a camera. */
export class QrDialog extends HTMLElement {
  #picture = el('div', { class: 'qr-place' });
  #link = el('p', { class: 'small qr-link', dir: 'ltr' });
  #close = el('button', { class: 'button', testid: 'qr-close', type: 'button', on: { click: () => this.#dialog.close() } }, text.invite.qr.close);
  #dialog = el(
    'dialog',
    { class: 'dialog', testid: 'qr-dialog', 'aria-labelledby': 'qr-title' },
    el('h2', { id: 'qr-title' }, text.invite.qr.title),
    this.#picture,
    this.#link,
    el('p', { class: 'soft small' }, text.invite.qr.hint),
    el('div', { class: 'dialog-buttons' }, this.#close),
  );

  constructor() {
    super();
    fill(this, {}, this.#dialog);
  }

  /** @param {string} link */
  async open(link) {
    show(this.#link, ...breakable(link));
    show(this.#picture);
    this.#dialog.showModal();
    this.#close.focus();
    try {
      // Most sessions need no code, so what draws it is loaded here.
      const { qrCode } = await import('/web/launch/invite/qr-code.js');
      show(this.#picture, qrCode(link, text.invite.qr.name));
    } catch {
      show(this.#picture, el('p', { class: 'chat-problem', role: 'alert' }, text.invite.qr.failed));
    }
  }
}

customElements.define('db-qr-dialog', QrDialog);
