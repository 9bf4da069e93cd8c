/**
 * How a page receives the events of its session: by a stream, or, where none gets through, by polling. Pure functions, without
 * browser and clock.
 *
 * @typedef {{ by: 'stream' | 'poll', mute: number, trials: number }} Transport
 *   `mute`: streams in a row that were open and delivered nothing; `trials`: how often a stream was tried while polling
 */

const MOST_MUTE = 2;
const FIRST_TRIAL_MS = 5000;
const LONGEST_TRIAL_MS = 300_000;

/**
 * The start of every page, and the state after every event that a stream delivers.
 *
 * @type {Transport}
 */
export const firstTransport = Object.freeze({ by: 'stream', mute: 0, trials: 0 });

/**
 * Returns the state after a stream that was open long enough and delivered nothing.
 *
 * @param {Transport} transport
 * @returns {Transport}
 */
export function afterMuteStream(transport) {
  const mute = transport.mute + 1;
  return { ...transport, mute, by: mute >= MOST_MUTE ? 'poll' : transport.by };
}

/**
 * Returns the state after a stream was tried while polling. A successful trial earns one attempt only: if that stream is mute,
 * polling goes on.
 *
 * @param {Transport} transport
 * @param {boolean} delivered
 * @returns {Transport}
 */
export function afterTrial(transport, delivered) {
  return { by: delivered ? 'stream' : 'poll', mute: delivered ? MOST_MUTE - 1 : transport.mute, trials: transport.trials + 1 };
}

/**
 * Returns how long to poll before a stream is tried, doubled with each failed trial.
 *
 * @param {Transport} transport
 */
export function trialDelay({ trials }) {
  return Math.min(LONGEST_TRIAL_MS, FIRST_TRIAL_MS * 2 ** trials);
}
