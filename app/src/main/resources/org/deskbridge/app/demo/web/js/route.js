import { inThisLanguage } from '/web/ui/index.js';

const ALONE = /^\/helpdesk\/tickets\/([^/]+)$/.exec(location.pathname);

/** Whether this page shows a single ticket, as in the small window that the service opens. */
export const isAlone = ALONE !== null;

/** Returns the id of the ticket in the address, empty if there is none. */
export function ticketInAddress() {
  return decodeURIComponent(ALONE?.[1] ?? location.hash.slice(1));
}

/**
 * Returns the address of a ticket, on a page of the same kind.
 *
 * @param {string} id
 */
export function addressOf(id) {
  return isAlone ? inThisLanguage(`/helpdesk/tickets/${encodeURIComponent(id)}`) : `#${encodeURIComponent(id)}`;
}
