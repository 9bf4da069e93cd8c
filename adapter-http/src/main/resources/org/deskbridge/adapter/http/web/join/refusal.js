/**
 * Why a browser shared nothing: the person chose nothing; the system, the browser or a policy does not let it; what was chosen
 * cannot be read; the browser did not ask, because it missed the click; or it cannot share at all.
 *
 * @typedef {'cancelled' | 'denied' | 'unreadable' | 'notAsked' | 'missing'} Refusal
 */

/** Nobody reads a question and answers it faster. */
const FASTEST_ANSWER_MS = 300;

/**
 * Returns why nothing is shared. Browsers use one name for a person and a system that say no, so their words and the time tell
 * them apart.
 *
 * @param {unknown} failure what the browser rejected with
 * @param {number} tookMs how long the browser took
 * @param {boolean} isMac
 * @returns {Refusal}
 */
export function refusalOf(failure, tookMs, isMac) {
  const { name = '', message = '' } = /** @type {{ name?: string, message?: string }} */ (failure ?? {});
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return /by system|policy/i.test(message) || tookMs < FASTEST_ANSWER_MS ? 'denied' : 'cancelled';
    case 'InvalidStateError':
    case 'InvalidAccessError':
      return 'notAsked';
    case 'NotFoundError':
      // Firefox finds no screen where macOS hides them.
      return isMac ? 'denied' : 'unreadable';
    case 'NotSupportedError':
    case 'TypeError':
      return 'missing';
    default:
      return 'unreadable';
  }
}
