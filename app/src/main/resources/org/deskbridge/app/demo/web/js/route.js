const ALONE = /^\/helpdesk\/tickets\/([^/]+)$/.exec(location.pathname);

/** Whether this page is about one ticket alone, as in the small window that the service opens. */
export const isAlone = ALONE !== null;

/** Returns the id of the ticket that the address asks for, empty if for none. */
export function wanted() {
  return decodeURIComponent(ALONE?.[1] ?? location.hash.slice(1));
}

/**
 * Returns the address of a ticket, on a page of the same kind.
 *
 * @param {string} id
 */
export function addressOf(id) {
  return isAlone ? `/helpdesk/tickets/${encodeURIComponent(id)}` : `#${encodeURIComponent(id)}`;
}
