import { el, icon } from '/web/ui/index.js';
import { text } from './texts.js';

/** @typedef {import('./ticket.js').Ticket} Ticket */

/** @type {Record<Ticket['priority'], import('/web/ui/index.js').IconName>} */
const priorityIcons = { low: 'arrowDown', normal: 'equal', high: 'arrowUp', urgent: 'warning' };

/** @type {Record<Ticket['status'], import('/web/ui/index.js').IconName>} */
const statusIcons = { open: 'dots', pending: 'clock', solved: 'check' };

/**
 * Draws the priority of a ticket as icon and word.
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
 * Draws the status of a ticket as icon and word.
 *
 * @param {Ticket['status']} status
 */
export function ticketBadge(status) {
  return el('span', { class: 'mark' }, icon(statusIcons[status] ?? 'dots'), text.statuses[status] ?? status);
}
