/**
 * How a page gets the events of its session: by a stream, or, where none gets through, by polling. Knows no browser and no
 * clock, so that every turn of it can be tested.
 *
 * @typedef {{ by: 'stream' | 'poll', mute: number, trials: number }} Way
 *   `mute`: streams in a row that were open and brought nothing; `trials`: how often a stream was tried while polling
 */

const MOST_MUTE = 2;
const FIRST_TRIAL_MS = 5000;
const LONGEST_TRIAL_MS = 300_000;

/**
 * Where every page begins, and is again whenever a stream brings an event.
 *
 * @type {Way}
 */
export const firstWay = Object.freeze({ by: 'stream', mute: 0, trials: 0 });

/**
 * A stream was open long enough and brought nothing.
 *
 * @param {Way} way
 * @returns {Way}
 */
export function afterMuteStream(way) {
  const mute = way.mute + 1;
  return { ...way, mute, by: mute >= MOST_MUTE ? 'poll' : way.by };
}

/**
 * A stream was tried while polling. One that spoke gets a second chance only: if the next is mute, polling goes on.
 *
 * @param {Way} way
 * @param {boolean} spoke
 * @returns {Way}
 */
export function afterTrial(way, spoke) {
  return { by: spoke ? 'stream' : 'poll', mute: spoke ? MOST_MUTE - 1 : way.mute, trials: way.trials + 1 };
}

/**
 * Returns how long to poll before a stream is tried, the longer the more often that failed.
 *
 * @param {Way} way
 */
export function trialDelay({ trials }) {
  return Math.min(LONGEST_TRIAL_MS, FIRST_TRIAL_MS * 2 ** trials);
}
