/**
 * The time that a part of a page goes by. A test passes one of its own.
 *
 * @typedef {() => void} Cancel stops a timer; without effect once the timer has fired
 * @typedef {{
 *   now: () => number,
 *   after: (ms: number, work: () => void) => Cancel,
 *   every: (ms: number, work: () => void) => Cancel,
 * }} Clock `now` in milliseconds since some fixed point, never decreasing
 */

/**
 * The clock of the browser.
 *
 * @type {Clock}
 */
export const pageClock = {
  now: () => performance.now(),

  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },

  every: (ms, work) => {
    const timer = setInterval(work, ms);
    return () => clearInterval(timer);
  },
};

/**
 * Waits.
 *
 * @param {Clock} clock
 * @param {number} ms
 * @returns {Promise<void>}
 */
export function pause(clock, ms) {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
