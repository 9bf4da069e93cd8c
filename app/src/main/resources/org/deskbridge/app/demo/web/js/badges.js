import { el } from '/web/ui/dom.js';
import { icon } from '/web/ui/icons.js';
import { text } from './texts.js';

/** @typedef {import('./ticket.js').Ticket} Ticket */

/** @type {Record<Ticket['priority'], import('/web/ui/icons.js').IconName>} */
const priorityIcons = { low: 'arrowDown', normal: 'equal', high: 'arrowUp', urgent: 'warning' };

/** @type {Record<Ticket['status'], import('/web/ui/icons.js').IconName>} */
const statusIcons = { open: 'dots', pending: 'clock', solved: 'check' };

/**
 * Draws how urgent a ticket is, as icon and word.
 *
 * @param {Ticket['priority']} priority
 */
export function priorityBadge(priority) {
  return el(
    'span',
    { class: `mark priority-${priority}` },
    icon(priorityIcons[priority] ?? 'equal'),
    text.priorities[priority] ?? priority,
  );
}

/**
 * Draws where a ticket stands, as icon and word.
 *
 * @param {Ticket['status']} status
 */
export function ticketBadge(status) {
  return el('span', { class: 'mark' }, icon(statusIcons[status] ?? 'dots'), text.statuses[status] ?? status);
}
