import { call } from '../live/api.js';

/** @typedef {import('../live/types.js').RecordingsView} RecordingsView */

/** The calls of the page of recordings; `session` is the id as encoded in the address of the page. */
export const recordingsCalls = {
  /** @type {(session: string) => Promise<RecordingsView>} */
  show: (session) => call('GET', pathOf(session)),

  /**
   * @param {string} session
   * @param {number} recording
   */
  transcode: (session, recording) => call('POST', `${pathOf(session)}/${recording}/transcode`, {}),

  /**
   * @param {string} session
   * @param {number} recording
   * @param {boolean} isArchived
   */
  setArchived: (session, recording, isArchived) =>
    call('PUT', `${pathOf(session)}/${recording}/archived`, { isArchived }),
};

/** @param {string} session */
function pathOf(session) {
  return `/live/recordings/${session}`;
}

/**
 * Reads the events of a recording, one JSON object a line. Unreadable lines are left out.
 *
 * @param {string} address
 * @returns {Promise<import('../live/types.js').TimelineEntry[]>}
 */
export async function readEvents(address) {
  const answer = await fetch(address, { credentials: 'omit' });
  if (!answer.ok) {
    throw new Error(`events: ${answer.status}`);
  }
  const lines = (await answer.text()).split('\n');
  return lines.flatMap(entry).sort((one, other) => one.time - other.time);
}

/**
 * @param {string} line
 * @returns {import('../live/types.js').TimelineEntry[]}
 */
function entry(line) {
  try {
    const read = JSON.parse(line);
    return Number.isFinite(read?.time) ? [read] : [];
  } catch {
    return [];
  }
}
