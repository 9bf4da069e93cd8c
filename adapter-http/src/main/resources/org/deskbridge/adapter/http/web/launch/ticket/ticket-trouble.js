import { reasonOf, statusOf } from '../../live/api.js';
import { text } from '../../texts/texts.js';

/** @typedef {keyof typeof text.ticket.trouble} Kind */

/** @type {Record<string, Kind | undefined>} */
const byReason = {
  'helpdesk.slow': 'slow',
  'helpdesk.down': 'down',
  'helpdesk.unreadable': 'unreadable',
  'helpdesk.unnamed': 'unnamed',
  'helpdesk.refused': 'refused',
  'session.not-live': 'over',
  'session.stale': 'stale',
};

/** @type {Record<number, Kind | undefined>} */
const byStatus = { 0: 'offline', 401: 'signedOut', 403: 'forbidden', 429: 'tooOften' };

/** @type {Kind[]} */
const final = ['unnamed', 'refused', 'forbidden', 'signedOut', 'over'];

/** @type {Kind[]} */
const undecided = ['slow', 'down', 'unreadable', 'offline', 'stale', 'failed'];

/**
 * Explains a failed call: one sentence, whether a retry makes sense, and whether the call may have taken effect all the
 * same.
 *
 * @param {unknown} failure
 */
export function ticketTrouble(failure) {
  const kind = byReason[reasonOf(failure)] ?? byStatus[statusOf(failure)] ?? 'failed';
  return { words: text.ticket.trouble[kind], again: !final.includes(kind), maybe: undecided.includes(kind) };
}
