import { text } from '../../texts/texts.js';
import { el } from '../../ui/dom.js';
import { ticketLink } from '../../ui/ticket-link.js';

/** @typedef {import('../../live/types.js').LaunchView} View */
/** @typedef {import('../../live/types.js').Ticket} Ticket */

/**
 * Returns the name of the customer, or a word for it if it is unknown.
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
export function ticketFacts({ ticket, customer }) {
  return el(
    'dl',
    { class: 'facts' },
    ...fact(text.ticket.ticket, ticket === undefined ? text.ticket.none : ticketLink(ticket)),
    ...fact(text.ticket.customer, customer?.name),
    ...fact(text.ticket.email, customer?.email),
  );
}

/**
 * Returns whether both name the same ticket.
 *
 * @param {Ticket} one
 * @param {Ticket | undefined} other
 */
export function isSameTicket(one, other) {
  return other !== undefined && one.id === other.id && (one.id !== undefined || one.url === other.url);
}

/**
 * @param {string} name
 * @param {string | Node | undefined} value
 */
function fact(name, value) {
  return value ? [el('dt', {}, name), el('dd', {}, typeof value === 'string' ? el('bdi', {}, value) : value)] : [];
}
