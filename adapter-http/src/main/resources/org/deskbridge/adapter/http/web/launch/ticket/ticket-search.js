import { pageClock } from '../../live/clock.js';

const PAUSE_MS = 200;

/** @typedef {import('../../live/types.js').TicketHit} Hit */

/**
 * What a search tells the field that it belongs to.
 *
 * @typedef {{
 *   changed: () => void,
 *   found: (hits: Hit[], query: string) => void,
 *   failed: (failure: unknown) => void,
 * }} SearchListener `changed`: `isBusy` may differ; `found` and `failed` are called for the latest query only
 */

/**
 * A search while one types. One request is pending at a time, because a slow helpdesk continues with those that were given up;
 * only the response to the latest query counts.
 */
export class TicketSearch {
  #find;
  #listener;
  #clock;
  #query = '';
  /** The query that the hits on display are for. */
  #answered = '';
  #isBusy = false;
  /**
   * The pending request.
   *
   * @type {AbortController | undefined}
   */
  #pending;
  /**
   * Set during the pause after each key.
   *
   * @type {import('../../live/clock.js').Cancel | undefined}
   */
  #cancelPause;

  /**
   * @param {(query: string, signal: AbortSignal) => Promise<Hit[]>} find
   * @param {SearchListener} listener
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(find, listener, clock = pageClock) {
    this.#find = find;
    this.#listener = listener;
    this.#clock = clock;
  }

  /** The query as typed, without surrounding spaces. */
  get query() {
    return this.#query;
  }

  /** Whether hits for what was typed are still to come. */
  get isBusy() {
    return this.#isBusy;
  }

  /** @param {string} words searched for when the typing pauses; empty: nothing is */
  type(words) {
    this.#query = words.trim();
    if (this.#query === '') {
      this.clear();
      return;
    }
    this.#stopPause();
    this.#setBusy(this.#query !== this.#answered);
    this.#cancelPause = this.#clock.after(PAUSE_MS, () => void this.ask());
  }

  /** Searches at once, unless the hits on display are for this query. */
  async ask() {
    this.#stopPause();
    const query = this.#query;
    // The pending request is followed by the next one.
    if (query === '' || query === this.#answered || this.#pending !== undefined) {
      return;
    }
    this.#setBusy(true);
    const pending = new AbortController();
    this.#pending = pending;
    try {
      const hits = await this.#find(query, pending.signal);
      if (this.#settle(pending, query)) {
        this.#answered = query;
        this.#listener.found(hits, query);
      }
    } catch (failure) {
      if (this.#settle(pending, query)) {
        this.#answered = '';
        this.#listener.failed(failure);
      }
    }
  }

  /** Forgets the query; a pending request goes on, and its hits are ignored. */
  clear() {
    this.#stopPause();
    this.#query = '';
    this.#answered = '';
    this.#setBusy(false);
  }

  /** Cancels the pending request and forgets what the hits were for, but not the query. */
  cancel() {
    this.#stopPause();
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.abort();
    this.#answered = '';
    this.#setBusy(false);
  }

  /**
   * Ends a request and returns whether its response is wanted; if the query has changed meanwhile, the new one is asked.
   *
   * @param {AbortController} pending
   * @param {string} query
   */
  #settle(pending, query) {
    if (pending !== this.#pending) {
      return false;
    }
    this.#pending = undefined;
    if (query === this.#query) {
      this.#stopPause();
      this.#setBusy(false);
      return true;
    }
    if (this.#cancelPause === undefined) {
      void this.ask();
    }
    return false;
  }

  #stopPause() {
    this.#cancelPause?.();
    this.#cancelPause = undefined;
  }

  /** @param {boolean} busy */
  #setBusy(busy) {
    this.#isBusy = busy;
    this.#listener.changed();
  }
}
