import { text } from '../../texts/texts.js';
import { CopyButton } from '../../ui/copy-button.js';
import { el, fill } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';
import { invitationOf, mailAddress } from './invitation.js';
import { QrDialog } from './qr-dialog.js';

/** @typedef {import('../../live/types.js').LaunchView} View */

/** The ways to send the invitation: by mail, as a text, by the share sheet of the device, as a QR code. */
export class SendRow extends HTMLElement {
  /** @type {import('./invitation.js').Invitation} */
  #invitation = { subject: '', body: '' };
  #link = '';
  #qr = new QrDialog();
  // A tab of its own, because a mail program in the browser would take the place of the session.
  #mail = el(
    'a',
    { class: 'button button-small', testid: 'invite-mail', target: '_blank', rel: 'noopener noreferrer' },
    icon('mail'),
    text.invite.mail,
  );
  #share = el(
    'button',
    { class: 'button button-small', testid: 'invite-share', type: 'button', hidden: true, on: { click: () => this.#openShareSheet() } },
    icon('share'),
    text.invite.share,
  );

  #problem = el('p', { class: 'chat-problem', testid: 'share-problem', role: 'alert' });

  constructor() {
    super();
    this.#share.hidden = typeof navigator.share !== 'function';
    fill(
      this,
      { class: 'invite-ways', role: 'group', 'aria-label': text.invite.send },
      this.#mail,
      fill(new CopyButton('', () => this.#invitation.body, text.invite.copyText), { testid: 'invite-text' }),
      this.#share,
      el(
        'button',
        { class: 'button button-small', testid: 'invite-qr', type: 'button', on: { click: () => void this.#qr.open(this.#link) } },
        icon('qr'),
        text.invite.qr.open,
      ),
      this.#problem,
      this.#qr,
    );
  }

  /**
   * @param {View} view
   * @param {string} [joinCode] absent where there is none to use
   */
  update(view, joinCode) {
    this.#link = view.joinUrl;
    this.#invitation = invitationOf(view, joinCode);
    const address = mailAddress(this.#invitation, view.customer?.email);
    if (this.#mail.getAttribute('href') !== address) {
      this.#mail.href = address;
    }
  }

  async #openShareSheet() {
    try {
      await navigator.share({ title: this.#invitation.subject, text: this.#invitation.body });
      this.#problem.textContent = '';
    } catch (failure) {
      // Whoever closes the sheet knows it; a frame may have no right to open one.
      const isClosed = failure instanceof DOMException && failure.name === 'AbortError';
      this.#problem.textContent = isClosed ? '' : text.invite.shareFailed;
    }
  }
}

customElements.define('db-send-row', SendRow);
