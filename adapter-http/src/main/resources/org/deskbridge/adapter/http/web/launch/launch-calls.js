import { ApiError, call, reasonOf } from '../live/api.js';

/** @typedef {import('../live/types.js').LaunchView} LaunchView */
/** @typedef {{ notes?: string, notesRevision: number }} SavedNotes */

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

  /** @type {(session: string, userKey: string) => Promise<LaunchView>} */
  handOver: (session, userKey) => call('POST', `${pathOf(session)}/hand-over`, { userKey }),

  /** @type {(session: string) => Promise<{ token: string }>} requests another session in place of an abandoned one */
  again: (session) => call('POST', `${pathOf(session)}/again`, {}),

  /**
   * Saves the notes unless they were changed after that revision; returns what the service then has.
   *
   * @param {string} session
   * @param {string} words
   * @param {number} revision
   * @param {{ keepalive?: boolean }} [options]
   * @returns {Promise<import('./notes/notes.js').Version>}
   */
  writeNotes: async (session, words, revision, options) => {
    try {
      const body = { notes: words, notesRevision: revision };
      /** @type {SavedNotes} */
      const saved = await call('PUT', `${pathOf(session)}/notes`, body, options);
      return { words, revision: saved.notesRevision };
    } catch (failure) {
      if (failure instanceof ApiError && reasonOf(failure) === 'session.notes-changed') {
        const { notes = '', notesRevision } = /** @type {SavedNotes} */ (failure.body);
        return { words: notes, revision: notesRevision };
      }
      throw failure;
    }
  },
};

/**
 * Returns the path of a session.
 *
 * @param {string} session
 */
export function pathOf(session) {
  return `/live/sessions/${encodeURIComponent(session)}`;
}
