import { text } from '../texts/texts.js';
import { el, webAddress } from './dom.js';
import { popupLink } from './popup-link.js';

/**
 * Draws the name of a ticket, as a link if its address is that of a web page.
 *
 * @param {import('../live/types.js').Ticket} ticket
 * @param {string} [testid]
 */
export function ticketLink(ticket, testid = 'ticket-link') {
  const address = webAddress(ticket.url);
  return address === undefined
    ? el('span', { class: 'ticket-link' }, el('bdi', { class: 'link-words' }, ticket.id ?? ticket.url))
    : popupLink(address, ticket.id ?? text.ticket.open, { class: 'ticket-link', testid });
}
