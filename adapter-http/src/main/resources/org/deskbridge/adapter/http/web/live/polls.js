import { waitOf } from './api.js';
import { pause } from './clock.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 3000;
const TIMEOUT_MS = 5000;

/** @typedef {{ cursor: string, events: { name: string, data: unknown }[] }} PollResponse */

/**
 * Asks the server for events until `close`. The server responds when there are some, or after a second, so no timer is needed
 * between two requests: browsers slow timers down in hidden tabs.
 */
export class Polls {
  #url;
  #listener;
  #browser;
  #stop = new AbortController();

  /**
   * @param {string} url
   * @param {{ events: (events: PollResponse['events']) => void, failed: (failure: unknown) => void }} listener `events` is
   *   called with each response, even if it holds none, `failed` before each retry
   * @param {Pick<import('./browser.js').Browser, 'call' | 'clock'>} browser
   */
  constructor(url, listener, browser) {
    this.#url = url;
    this.#listener = listener;
    this.#browser = browser;
    void this.#run();
  }

  close() {
    this.#stop.abort();
  }

  get #isClosed() {
    return this.#stop.signal.aborted;
  }

  async #run() {
    let url = this.#url;
    let failures = 0;
    while (!this.#isClosed) {
      try {
        const { cursor, events } = await this.#ask(url);
        if (!this.#isClosed) {
          url = `${this.#url}${this.#url.includes('?') ? '&' : '?'}after=${encodeURIComponent(cursor)}`;
          failures = 0;
          this.#listener.events(events);
        }
      } catch (failure) {
        if (!this.#isClosed) {
          this.#listener.failed(failure);
          const delay = waitOf(failure) ?? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
          failures += 1;
          await pause(this.#browser.clock, delay);
        }
      }
    }
  }

  /**
   * @param {string} url
   * @returns {Promise<PollResponse>}
   */
  #ask(url) {
    return this.#browser.call('GET', url, undefined, { signal: this.#stop.signal, timeoutMs: TIMEOUT_MS });
  }
}
