import { call, waitOf } from './api.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 3000;
const TIMEOUT_MS = 5000;

/**
 * Asks the server for events again and again until `close`. It answers when there are some, or after a second, so no timer is
 * needed between two questions: browsers slow timers down in hidden tabs.
 */
export class Polls {
  #url;
  #onEvents;
  #onFailed;
  #stop = new AbortController();

  /**
   * @param {string} url
   * @param {(events: { name: string, data: any }[]) => void} onEvents called with each answer, even if it holds none
   * @param {(failure: unknown) => void} onFailed called before it tries again
   */
  constructor(url, onEvents, onFailed) {
    this.#url = url;
    this.#onEvents = onEvents;
    this.#onFailed = onFailed;
    void this.#run();
  }

  close() {
    this.#stop.abort();
  }

  get #closed() {
    return this.#stop.signal.aborted;
  }

  async #run() {
    let url = this.#url;
    let failures = 0;
    while (!this.#closed) {
      try {
        const options = { signal: this.#stop.signal, timeoutMs: TIMEOUT_MS };
        const { cursor, events } = await call('GET', url, undefined, options);
        if (!this.#closed) {
          url = `${this.#url}${this.#url.includes('?') ? '&' : '?'}after=${encodeURIComponent(cursor)}`;
          failures = 0;
          this.#onEvents(events);
        }
      } catch (failure) {
        if (!this.#closed) {
          this.#onFailed(failure);
          const delay = waitOf(failure) ?? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
          failures += 1;
          await new Promise((resolve) => window.setTimeout(resolve, delay));
        }
      }
    }
  }
}
