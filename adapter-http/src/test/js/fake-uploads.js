import { ApiError } from '#web/live/api.js';

/** @typedef {import('#web/launch/recording/chunk.js').Chunk} Chunk */
/** @typedef {import('#web/launch/recording/recording-calls.js').UploadCalls} UploadCalls */

/**
 * The service's side of one upload: keeps the chunks that arrive and fails as a test asks.
 *
 * @implements {UploadCalls}
 */
export class FakeUploads {
  /** @type {Chunk[]} */
  arrived = [];
  /**
   * All chunks that were sent, whether they arrived or not.
   *
   * @type {Chunk[]}
   */
  sent = [];
  /**
   * The number of chunks it was closed with, undefined while it is open.
   *
   * @type {number | undefined}
   */
  closedWith;
  /**
   * What was called, in order, such as `add 0`.
   *
   * @type {string[]}
   */
  calls = [];
  /**
   * Calls sent while the page was closed.
   *
   * @type {string[]}
   */
  keptAlive = [];
  /**
   * The outcomes of the next calls; undefined: success.
   *
   * @type {({ status: number, retryAfterSeconds?: number | undefined, hasEffect: boolean } | undefined)[]}
   */
  #outcomes = [];

  /**
   * Lets the next call fail.
   *
   * @param {number} status
   * @param {{ retryAfterSeconds?: number, hasEffect?: boolean }} [options] `hasEffect`: only the response is lost
   */
  failNext(status, { retryAfterSeconds, hasEffect = false } = {}) {
    this.#outcomes.push({ status, retryAfterSeconds, hasEffect });
  }

  /** Lets the next call succeed, before one that is to fail. */
  succeedNext() {
    this.#outcomes.push(undefined);
  }

  /**
   * @param {Chunk} chunk
   * @param {{ keepalive?: boolean }} [options]
   */
  async add(chunk, options) {
    this.#note(`add ${chunk.number}`, options);
    this.sent.push(chunk);
    return this.#perform(() => {
      if (chunk.number === this.arrived.length) {
        this.arrived.push(chunk);
      }
      return this.#state();
    });
  }

  async show() {
    this.#note('show');
    return this.#perform(() => this.#state());
  }

  /**
   * @param {number} chunks
   * @param {{ keepalive?: boolean }} [options]
   */
  async close(chunks, options) {
    this.#note(`close ${chunks}`, options);
    this.#perform(() => {
      this.closedWith = chunks;
    });
  }

  #state() {
    return { next: this.arrived.length, bytes: this.arrived.reduce((sum, { content }) => sum + content.size, 0) };
  }

  /**
   * @param {string} what
   * @param {{ keepalive?: boolean }} [options]
   */
  #note(what, { keepalive = false } = {}) {
    (keepalive ? this.keptAlive : this.calls).push(what);
  }

  /**
   * @template T
   * @param {() => T} work
   * @returns {T}
   */
  #perform(work) {
    const failure = this.#outcomes.shift();
    if (failure === undefined || failure.hasEffect) {
      const result = work();
      if (failure === undefined) {
        return result;
      }
    }
    throw new ApiError(failure.status, '', failure.retryAfterSeconds);
  }
}
