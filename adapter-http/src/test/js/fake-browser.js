import { ApiError } from '#web/live/api.js';
import { FakeClock } from './fake-clock.js';

/** @typedef {import('#web/live/browser.js').Browser} Browser */
/** @typedef {import('#web/live/browser.js').Stream} Stream */

/**
 * A stream whose server is the test.
 *
 * @implements {Stream}
 */
export class FakeStream {
  CLOSED = /** @type {const} */ (2);
  readyState = 0;
  /** @type {{ name: string, listener: (event: MessageEvent<string>) => void }[]} */
  #listeners = [];

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  get isOpen() {
    return this.readyState !== this.CLOSED;
  }

  /**
   * @param {string} name
   * @param {(event: MessageEvent<string>) => void} listener
   */
  addEventListener(name, listener) {
    this.#listeners.push({ name, listener });
  }

  close() {
    this.readyState = this.CLOSED;
  }

  /**
   * Delivers an event.
   *
   * @param {string} name
   * @param {unknown} [data]
   */
  emit(name, data) {
    const event = new MessageEvent(name, { data: data === undefined ? '' : JSON.stringify(data) });
    this.#listeners.filter((each) => each.name === name).forEach(({ listener }) => listener(event));
  }

  /** Fails as at a lost connection, after which a browser would try again. */
  breakOff() {
    this.emit('error');
  }

  /** Fails as at a refusal of the server, after which a browser gives up. */
  refuse() {
    this.close();
    this.emit('error');
  }
}

/**
 * A call that waits for the test to respond.
 *
 * @typedef {{
 *   method: string, path: string, body: unknown, isCancelled: boolean,
 *   respond: (body?: unknown) => void, fail: (status: number, retryAfterSeconds?: number) => void,
 * }} PendingCall
 */

/**
 * A browser whose time, streams and calls are in the hands of a test.
 *
 * @implements {Browser}
 */
export class FakeBrowser {
  clock = new FakeClock();
  /** @type {FakeStream[]} */
  streams = [];
  /** @type {PendingCall[]} */
  calls = [];

  /** @type {Browser['openStream']} */
  openStream = (url) => {
    const stream = new FakeStream(url);
    this.streams.push(stream);
    return stream;
  };

  /**
   * @template T
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {Promise<T>}
   */
  call(method, path, body, { signal } = {}) {
    return new Promise((resolve, reject) => {
      const cancel = () => {
        pending.isCancelled = true;
        pending.fail(0);
      };
      /** @type {PendingCall} */
      const pending = {
        method,
        path,
        body,
        isCancelled: false,
        respond: (response) => {
          signal?.removeEventListener('abort', cancel);
          resolve(/** @type {T} */ (response));
        },
        fail: (status, retryAfterSeconds) => {
          signal?.removeEventListener('abort', cancel);
          reject(new ApiError(status, '', retryAfterSeconds));
        },
      };
      signal?.addEventListener('abort', cancel);
      this.calls.push(pending);
    });
  }

  /** The latest stream. */
  get stream() {
    return last(this.streams);
  }

  /** The latest call. */
  get lastCall() {
    return last(this.calls);
  }
}

/**
 * @template T
 * @param {T[]} all
 * @returns {T}
 */
function last(all) {
  const found = all[all.length - 1];
  if (found === undefined) {
    throw new Error('nothing was opened or called yet');
  }
  return found;
}
