import { el, icon } from '/web/ui/index.js';
import { addressOf } from './route.js';
import { text } from './texts.js';

/** @typedef {import('./ticket.js').Link} Link */

/**
 * Draws an entry in the history of a ticket: a session was linked to it, moved on to another ticket, or taken off it.
 *
 * @param {Link} link
 * @param {string} ticketId the ticket that is shown
 * @param {string} when
 */
export function ticketHistoryEntry(link, ticketId, when) {
  const other = link.ticketId === ticketId ? link.from : link.ticketId;
  return el(
    'li',
    { class: 'ticket-history small', testid: 'ticket-history' },
    icon('link'),
    el(
      'p',
      {},
      words(link, ticketId),
      other !== undefined && el('a', { href: addressOf(other) }, `#${other}`),
      el('span', { class: 'soft' }, ` · ${when}`),
    ),
  );
}

/**
 * @param {Link} link
 * @param {string} ticketId
 */
function words({ sessionId, ticketId: to, from, technician, opened }, ticketId) {
  if (to === undefined) {
    return text.ticketHistory.takenOff(technician, sessionId);
  }
  if (to !== ticketId) {
    return opened ? text.ticketHistory.openedElsewhere(technician, sessionId) : text.ticketHistory.left(technician, sessionId);
  }
  const came = opened ? text.ticketHistory.opened(technician, sessionId) : text.ticketHistory.linked(technician, sessionId);
  return from === undefined ? came : `${came}${text.ticketHistory.before}`;
}
