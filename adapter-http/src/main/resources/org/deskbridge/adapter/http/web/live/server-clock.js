let ahead = 0;

/**
 * Notes what time it is at the server, so that clocks are right where the computer's is not.
 *
 * @param {string} now
 */
export function setServerNow(now) {
  const at = Date.parse(now);
  ahead = Number.isNaN(at) ? ahead : at - Date.now();
}

/** Returns the server's time in milliseconds since 1970. */
export function serverNow() {
  return Date.now() + ahead;
}
