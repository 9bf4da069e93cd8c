import { text } from '../../texts/texts.js';
import { setBusy, isBusy } from '../../ui/busy.js';
import { el, fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';

/** @typedef {'info' | 'good' | 'warn'} Kind */

/** @type {Record<Kind, import('../../ui/icons.js').IconName>} */
const icons = { info: 'info', good: 'check', warn: 'warning' };

/**
 * What a button does, which is busy until the next message.
 *
 * @typedef {{ words: string, busy: string, testid: string, press: () => void }} Action
 */

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
   * @param {Action} [action]
   */
  show(kind, words, action) {
    if (action === undefined && this.textContent === words) {
      return;
    }
    const held = this.contains(document.activeElement);
    const button = action && actionButton(action);
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

  /** Removes the button that undoes, and keeps the words; they are not announced again. */
  removeUndo() {
    const button = this.querySelector('[data-testid=ticket-undo]');
    const held = button === document.activeElement;
    button?.parentElement?.remove();
    if (held) {
      this.focus();
    }
  }
}

/**
 * Returns the button that tries something again.
 *
 * @param {() => void} press
 * @returns {Action}
 */
export function tryAgain(press) {
  return { words: text.ticket.tryAgain, busy: text.ticket.trying, testid: 'ticket-again', press };
}

/**
 * Returns the button that undoes a link.
 *
 * @param {() => void} press
 * @returns {Action}
 */
export function undo(press) {
  return { words: text.ticket.undo.button, busy: text.ticket.undo.busy, testid: 'ticket-undo', press };
}

/** @param {Action} action */
function actionButton({ words, busy, testid, press }) {
  const button = el(
    'button',
    { class: 'button button-small', testid, type: 'button', on: { click: () => pressOnce() } },
    words,
  );
  const pressOnce = () => {
    if (!isBusy(button)) {
      setBusy(button, busy);
      press();
    }
  };
  return button;
}

customElements.define('db-ticket-message', TicketMessage);
