import { call } from '../live/api.js';

/** @typedef {import('../live/types.js').LaunchView} LaunchView */

/** The calls of the technician's page. */
export const launchCalls = {
  /** @type {(token: string) => Promise<LaunchView>} */
  show: (token) => call('POST', '/live/launch', { token }),

  /** @type {(token: string) => Promise<LaunchView>} */
  start: (token) => call('POST', '/live/launch/start', { token }),

  /** @type {(session: string) => Promise<LaunchView>} */
  newCode: (session) => call('POST', `${pathOf(session)}/join-code`, {}),

  /** @type {(session: string) => Promise<LaunchView>} */
  replaceCustomer: (session) => call('POST', `${pathOf(session)}/other-customer`, {}),

  /** @type {(session: string) => Promise<LaunchView>} */
  end: (session) => call('POST', `${pathOf(session)}/end`, {}),

  /**
   * @param {string} session
   * @param {string} notes
   * @param {{ keepalive?: boolean }} [options]
   */
  writeNotes: (session, notes, options) => call('PUT', `${pathOf(session)}/notes`, { notes }, options),
};

/**
 * Returns the path of a session.
 *
 * @param {string} session
 */
export function pathOf(session) {
  return `/live/sessions/${encodeURIComponent(session)}`;
}
