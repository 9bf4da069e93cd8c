import { randomName } from '../../live/page-id.js';
import { text } from '../../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../../ui/busy.js';
import { el, fill } from '../../ui/dom.js';
import { MAX_BODY, MAX_TITLE } from './ticket-draft.js';

/** @typedef {import('../../live/types.js').NewTicket} NewTicket */

/** Title and text of a ticket to open. Sending the same content again opens no second ticket. */
export class TicketForm extends HTMLElement {
  #steps;
  /**
   * The last ticket sent.
   *
   * @type {NewTicket | undefined}
   */
  #sent;
  #title = el('input', {
    class: 'input',
    id: 'ticket-title',
    testid: 'ticket-title',
    dir: 'auto',
    maxlength: MAX_TITLE,
    required: true,
    autocomplete: 'off',
  });
  #body = el('textarea', {
    class: 'input ticket-body',
    id: 'ticket-body',
    testid: 'ticket-body',
    dir: 'auto',
    rows: '7',
    maxlength: MAX_BODY,
  });
  #button = el('button', { class: 'button button-main', testid: 'ticket-create', type: 'submit' });

  /**
   * @param {{ create: (ticket: NewTicket) => Promise<boolean>, close: () => void }} steps `create` returns whether the
   *   ticket is open now
   */
  constructor(steps) {
    super();
    this.#steps = steps;
    fill(
      this,
      {},
      el(
        'form',
        {
          class: 'stack-tight',
          'aria-label': text.ticket.create.open,
          on: { submit: (event) => this.#submit(event) },
        },
        el('div', { class: 'field' }, el('label', { for: 'ticket-title' }, text.ticket.create.title), this.#title),
        el('div', { class: 'field' }, el('label', { for: 'ticket-body' }, text.ticket.create.body), this.#body),
        el(
          'div',
          { class: 'ticket-buttons' },
          this.#button,
          el(
            'button',
            { class: 'button', testid: 'ticket-cancel', type: 'button', on: { click: () => this.#cancel() } },
            text.ticket.create.cancel,
          ),
        ),
      ),
    );
  }

  /**
   * Opens the form for a new ticket.
   *
   * @param {{ title: string, body: string }} draft
   */
  open(draft) {
    this.#sent = undefined;
    this.#title.value = draft.title;
    this.#body.value = draft.body;
    this.#body.scrollTop = 0;
    setIdle(this.#button, text.ticket.create.button);
    // Browsers put the cursor at the end, which hides the start of a long title.
    this.#title.setSelectionRange(0, 0);
    this.#title.focus();
    this.#title.scrollLeft = 0;
  }

  #cancel() {
    // A pending request cannot be cancelled.
    if (!isBusy(this.#button)) {
      this.#steps.close();
    }
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (isBusy(this.#button)) {
      return;
    }
    const title = this.#title.value.trim();
    const body = this.#body.value;
    if (title === '') {
      this.#title.value = '';
      this.#title.reportValidity();
      return;
    }
    const ticket = { requestId: this.#requestId(title, body), title, body };
    this.#sent = ticket;
    setBusy(this.#button, text.ticket.create.busy);
    const created = await this.#steps.create(ticket);
    setIdle(this.#button, created ? text.ticket.create.button : text.ticket.tryAgain);
  }

  /**
   * Returns the same id for the same content, so that a repeat opens no second ticket.
   *
   * @param {string} title
   * @param {string} body
   */
  #requestId(title, body) {
    const sent = this.#sent;
    return sent?.title === title && sent.body === body ? sent.requestId : randomName();
  }
}

customElements.define('db-ticket-form', TicketForm);
