import { text } from '../../texts/texts.js';
import { setBusy, isBusy } from '../../ui/busy.js';
import { el, fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';

/** @typedef {'info' | 'good' | 'warn'} Kind */

/** @type {Record<Kind, import('../../ui/icons.js').IconName>} */
const icons = { info: 'info', good: 'check', warn: 'warning' };

/** The message of the ticket card, announced by screen readers when it changes. */
export class TicketMessage extends HTMLElement {
  constructor() {
    super();
    fill(this, { testid: 'ticket-message', role: 'status', tabindex: '-1' });
  }

  /**
   * Replaces the message.
   *
   * @param {Kind} kind
   * @param {string} words
   * @param {() => void} [again] the action of a button “Try again”, which is busy until the next message
   */
  show(kind, words, again) {
    if (again === undefined && this.textContent === words) {
      return;
    }
    const held = this.contains(document.activeElement);
    const button = again && this.#againButton(again);
    show(
      this,
      el(
        'div',
        { class: `notice notice-${kind} ticket-notice` },
        icon(icons[kind]),
        el('div', { class: 'stack-tight' }, el('p', { dir: 'auto' }, words), button && el('div', {}, button)),
      ),
    );
    if (held) {
      (button ?? this).focus();
    }
  }

  /** Removes the message; returns whether it had the keyboard's focus. */
  clear() {
    const held = this.contains(document.activeElement);
    show(this);
    return held;
  }

  /** @param {() => void} again */
  #againButton(again) {
    const button = el(
      'button',
      { class: 'button button-small', testid: 'ticket-again', type: 'button', on: { click: () => press() } },
      text.ticket.tryAgain,
    );
    const press = () => {
      if (!isBusy(button)) {
        setBusy(button, text.ticket.trying);
        again();
      }
    };
    return button;
  }
}

customElements.define('db-ticket-message', TicketMessage);
