/** Both pages report a missing route within ten seconds; a page needs some of them to draw it. */
const PATIENCE_MS = 8000;

/**
 * Whether a connection between two pages finds a route: `searching` at first, `found`, or `missing` where the search failed or
 * takes too long. A missing route may still be found.
 *
 * @typedef {'idle' | 'searching' | 'found' | 'missing'} RouteState
 */

/** Tells when a connection, with all its attempts, takes too long to find a route. */
export class RouteWatch {
  #clock;
  #onChange;
  /** @type {RouteState} */
  #state = 'idle';
  /** @type {import('./clock.js').Cancel | undefined} */
  #cancel;

  /**
   * @param {import('./clock.js').Clock} clock
   * @param {() => void} onChange is called with every change of the state
   */
  constructor(clock, onChange) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /** @returns {RouteState} */
  get state() {
    return this.#state;
  }

  /** An attempt begins, or an established connection was interrupted. Further attempts do not give more time. */
  search() {
    if (this.#state === 'searching' || this.#state === 'missing') {
      return;
    }
    this.#cancel = this.#clock.after(PATIENCE_MS, () => this.#set('missing'));
    this.#set('searching');
  }

  /** The connection is established. */
  found() {
    this.#cancel?.();
    this.#set('found');
  }

  /** All routes were tried and none works. */
  failed() {
    this.#cancel?.();
    this.#set('missing');
  }

  /** There is nothing to connect any more. */
  stop() {
    this.#cancel?.();
    this.#set('idle');
  }

  /** @param {RouteState} state */
  #set(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.#onChange();
    }
  }
}

/**
 * Returns who sees a picture that is sent to several pages: `nobody` and `some` only where a route is missing, not while one is
 * searched.
 *
 * @param {RouteState[]} routes those to the pages that are present
 * @returns {'all' | 'some' | 'nobody'}
 */
export function reachOf(routes) {
  if (!routes.includes('missing')) {
    return 'all';
  }
  return routes.includes('found') ? 'some' : 'nobody';
}
