/**
 * Returns how many seconds lie between two instants, counted between their whole seconds. Partners are told no more of them, so that
 * their pages and ours show the same.
 *
 * @param {string} from
 * @param {string} to
 */
export function secondsBetween(from, to) {
  return Math.max(0, wholeSeconds(to) - wholeSeconds(from));
}

/** @param {string} instant */
function wholeSeconds(instant) {
  return Math.floor(Date.parse(instant) / 1000);
}
