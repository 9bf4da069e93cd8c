import { text } from '../texts.js';
import { el, fill, show, webAddress } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

/** @typedef {import('../live/wire.js').LaunchView} View */

/**
 * Returns what to call the customer.
 *
 * @param {View} view
 */
export function customerName(view) {
  return view.customer?.name || view.customer?.email || text.someCustomer;
}

/**
 * Draws the ticket and the customer as a list of facts.
 *
 * @param {View} view
 */
export function ticketFacts(view) {
  const { ticket, customer } = view;
  const address = webAddress(ticket?.url);
  return el(
    'dl',
    { class: 'facts' },
    el('dt', {}, text.ticket.ticket),
    el(
      'dd',
      {},
      address !== undefined
        ? el(
            'a',
            { class: 'ticket-link', href: address, target: '_blank', rel: 'noopener noreferrer' },
            ticket?.id,
            icon('open'),
            el('span', { class: 'unseen' }, text.newTab),
          )
        : (ticket?.id ?? text.ticket.none),
    ),
    ...fact(text.ticket.customer, customer?.name),
    ...fact(text.ticket.email, customer?.email),
  );
}

/** The ticket beside the customer's screen. */
export class TicketCard extends HTMLElement {
  #facts = el('div', {});

  constructor() {
    super();
    fill(this, { class: 'card stack-tight' }, el('h2', {}, text.ticket.title), this.#facts);
  }

  /** @param {View} view */
  update(view) {
    show(this.#facts, ticketFacts(view));
  }
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function fact(name, value) {
  return value ? [el('dt', {}, name), el('dd', {}, value)] : [];
}

customElements.define('db-ticket-card', TicketCard);
