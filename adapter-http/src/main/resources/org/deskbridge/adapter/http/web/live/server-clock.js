let ahead = 0;

/**
 * Sets the server's time, so that durations are right even if the computer's clock is not.
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
