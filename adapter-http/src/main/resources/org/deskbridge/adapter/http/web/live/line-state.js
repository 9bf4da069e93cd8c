import { serverNow } from './server-clock.js';

/** Browsers notice within 5 to 7 seconds that the other end of a picture is gone. */
const PICTURE_ENDS_MS = 8000;

/**
 * A connection to the service that is lost.
 *
 * @typedef {{ side: 'own' | 'other', until: number }} LostLine `until`: when the session ends if it stays lost, in
 *   milliseconds of the server's time
 */

/**
 * What a page knows of the two connections to the service that a session lives on: its own and that of the other side. The
 * picture goes from browser to browser, so it can live on without either.
 */
export class LineState {
  #now;
  #graceMs = 0;
  /** @type {number | undefined} */
  #ownSince;
  /** @type {number | undefined} */
  #otherSince;

  /** @param {() => number} [now] the server's time in milliseconds since 1970 */
  constructor(now = serverNow) {
    this.#now = now;
  }

  /** @param {number} seconds how long the session waits for a side */
  set graceSeconds(seconds) {
    this.#graceMs = seconds * 1000;
  }

  /** @param {boolean} lost whether the page's own connection is lost */
  set ownLost(lost) {
    this.#ownSince = lost ? (this.#ownSince ?? this.#now()) : undefined;
  }

  /** @param {string} [since] absent: it went just now */
  otherLeft(since) {
    this.#otherSince ??= since === undefined ? this.#now() : Date.parse(since);
  }

  otherCame() {
    this.#otherSince = undefined;
  }

  /**
   * The lost connection, undefined if there is none. While the page's own is lost, it knows nothing of the other.
   *
   * @returns {LostLine | undefined}
   */
  get lost() {
    if (this.#ownSince !== undefined) {
      return { side: 'own', until: this.#ownSince + this.#graceMs };
    }
    return this.#otherSince === undefined ? undefined : { side: 'other', until: this.#otherSince + this.#graceMs };
  }

  /** Whether the other side is away for so long that a picture from its browser would have ended with its page. */
  get isLasting() {
    return this.#otherSince !== undefined && this.#now() - this.#otherSince >= PICTURE_ENDS_MS;
  }

  /** Whether the session may have ended already. */
  get isLate() {
    return this.lost !== undefined && this.#now() >= this.lost.until;
  }
}
