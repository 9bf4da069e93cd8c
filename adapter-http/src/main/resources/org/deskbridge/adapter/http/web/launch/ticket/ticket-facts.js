import { text } from '../../texts/texts.js';
import { el, webAddress } from '../../ui/dom.js';
import { popupLink } from '../../ui/popup-link.js';

/** @typedef {import('../../live/types.js').LaunchView} View */
/** @typedef {import('../../live/types.js').Ticket} Ticket */

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
 * Draws the name of a ticket, as a link where its address leads to a web page.
 *
 * @param {Ticket} ticket
 * @param {string} [testid]
 */
export function ticketLink(ticket, testid = 'ticket-link') {
  const address = webAddress(ticket.url);
  return address === undefined
    ? el('span', { class: 'ticket-link' }, el('bdi', { class: 'link-words' }, ticket.id ?? ticket.url))
    : popupLink(address, ticket.id ?? text.ticket.open, { class: 'ticket-link', testid });
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
