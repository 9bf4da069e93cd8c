import { call } from '../live/api.js';
import { pageId } from '../live/page-id.js';

/** @typedef {import('../live/types.js').JoinView} JoinView */

/** The calls of the customer's page. */
export const joinCalls = {
  /** @type {(code: string) => Promise<{ joinToken: string }>} */
  exchange: (code) => call('POST', '/live/join/code', { code }),

  /** @type {(token: string) => Promise<JoinView>} tells the technician that the link was opened */
  show: (token) => call('GET', `${pathOf(token)}?page=${encodeURIComponent(pageId)}`),

  /** @type {(token: string, name: string) => Promise<JoinView>} */
  join: (token, name) =>
    call('POST', `${pathOf(token)}/join`, { consent: true, ...(name === '' ? {} : { name }) }),

  /** @type {(token: string) => Promise<JoinView>} */
  decline: (token) => call('POST', `${pathOf(token)}/decline`, {}),

  /** @type {(token: string, agrees: boolean) => Promise<JoinView>} */
  answerRecording: (token, agrees) => call('POST', `${pathOf(token)}/recording`, { agrees }),

  /** @type {(token: string) => Promise<{ joinCode: string }>} frees the place for another device */
  release: (token) => call('POST', `${pathOf(token)}/release`, {}),

  /** @type {(token: string) => Promise<JoinView>} */
  leave: (token) => call('POST', `${pathOf(token)}/leave`, {}),
};

/**
 * Returns the path of a session for its customer.
 *
 * @param {string} token
 */
export function pathOf(token) {
  return `/live/join/${encodeURIComponent(token)}`;
}

/**
 * Returns the address of the page of a session, for a tab of its own.
 *
 * @param {string} token
 */
export function pageOf(token) {
  return `/join/${encodeURIComponent(token)}`;
}
