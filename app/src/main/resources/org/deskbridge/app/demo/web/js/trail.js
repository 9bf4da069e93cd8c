import { el } from '/web/js/ui/dom.js';
import { icon } from '/web/js/ui/icons.js';
import { addressOf } from './place.js';
import { text } from './texts.js';

/** @typedef {import('./ticket.js').Link} Link */

/**
 * Draws how a session came to a ticket, or went on as another one.
 *
 * @param {Link} link
 * @param {string} ticketId the ticket that is shown
 * @param {string} when
 */
export function trail(link, ticketId, when) {
  const other = link.ticketId === ticketId ? link.from : link.ticketId;
  return el(
    'li',
    { class: 'trail small', testid: 'trail' },
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
  if (to !== ticketId) {
    return opened ? text.trail.openedElsewhere(technician, sessionId) : text.trail.left(technician, sessionId);
  }
  const came = opened ? text.trail.opened(technician, sessionId) : text.trail.linked(technician, sessionId);
  return from === undefined ? came : `${came}${text.trail.before}`;
}
