const KEY = 'deskbridge quiet';

/** Counts in a browser that stores nothing. */
let isQuietHere = false;

/** Returns whether this browser is to make no sounds and show no notifications. */
export function isQuiet() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return isQuietHere;
  }
}

/** @param {boolean} quiet remembered for all sessions in this browser */
export function setQuiet(quiet) {
  isQuietHere = quiet;
  try {
    if (quiet) {
      localStorage.setItem(KEY, '1');
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    // Until the page is closed, then.
  }
}
