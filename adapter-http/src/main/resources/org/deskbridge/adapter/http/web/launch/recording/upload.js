import { statusOf, waitOf } from '../../live/api.js';
import { pageClock } from '../../live/clock.js';
import { chunkOf } from './chunk.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
const MOST_DAMAGED = 5;
const MAX_CHUNK_BYTES = 4 * 1024 * 1024;
/** Browsers send at most 64 KiB for a page that is closed. */
const MAX_KEEPALIVE_BYTES = 60_000;

/**
 * Why a recording could not be uploaded completely. `full`: the service has no space for more; `lost`: it accepts no more of
 * this recording, or a chunk is missing permanently.
 *
 * @typedef {'full' | 'lost'} UploadFailure
 */

/**
 * Uploads one recording, chunk after chunk, each until it is durable at the service.
 *
 * Only a refusal ends it early. After a failure it asks what has arrived and resumes at the first missing chunk.
 */
export class Upload {
  #calls;
  #changed;
  #clock;
  /** @type {import('./chunk.js').Chunk[]} */
  #waiting = [];
  #captured = 0;
  #arrived = 0;
  #waitingBytes = 0;
  #isFinished = false;
  #isOver = false;
  /** @type {UploadFailure | undefined} */
  #failure;
  #failures = 0;
  #damages = 0;
  /** @type {() => void} */
  #onNews = () => {};
  /** @type {() => void} */
  #onWake = () => {};

  /**
   * @param {import('./recording-calls.js').UploadCalls} calls
   * @param {() => void} changed called whenever there is something new to show
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(calls, changed, clock = pageClock) {
    this.#calls = calls;
    this.#changed = changed;
    this.#clock = clock;
    void this.#run();
  }

  /** The number of bytes that have not arrived yet. */
  get waitingBytes() {
    return this.#waitingBytes;
  }

  /** Whether there is nothing left to do. */
  get over() {
    return this.#isOver;
  }

  get failure() {
    return this.#failure;
  }

  /** Whether the last attempt failed. */
  get stuck() {
    return this.#failures > 0;
  }

  /** @param {Blob} content the next piece of the recording */
  add(content) {
    if (this.#isFinished) {
      return;
    }
    for (let from = 0; from < content.size; from += MAX_CHUNK_BYTES) {
      const piece = content.slice(from, from + MAX_CHUNK_BYTES);
      this.#waiting.push(chunkOf(this.#captured, piece));
      this.#captured += 1;
      this.#waitingBytes += piece.size;
    }
    this.#onNews();
  }

  /** Marks the recording as complete: no piece follows. */
  finish() {
    this.#isFinished = true;
    this.#onNews();
  }

  /** Retries at once, because the connection is back. */
  wake() {
    this.#onWake();
  }

  /** Sends what can still be sent while the page is being closed. */
  leave() {
    if (this.#isOver) {
      return;
    }
    const next = this.#waiting[0];
    if (next?.sha256 !== undefined && next.content.size <= MAX_KEEPALIVE_BYTES) {
      this.#calls.add(next, { keepalive: true }).catch(() => {});
    }
    if (this.#waiting.length === 0) {
      this.#calls.close(this.#captured, { keepalive: true }).catch(() => {});
    }
  }

  async #run() {
    while (!this.#isOver) {
      try {
        await this.#step();
      } catch (failure) {
        await this.#recover(statusOf(failure), waitOf(failure));
      }
      this.#changed();
    }
  }

  async #step() {
    const chunk = this.#waiting[0];
    if (chunk !== undefined) {
      this.#acknowledge((await this.#calls.add(chunk)).next);
      this.#failures = 0;
    } else if (this.#isFinished) {
      await this.#calls.close(this.#captured);
      this.#isOver = true;
    } else {
      await this.#news();
    }
  }

  /**
   * @param {number} status
   * @param {number} [wait] the milliseconds that the service asks to wait
   */
  async #recover(status, wait = 0) {
    this.#failures += 1;
    this.#damages += status === 400 ? 1 : 0;
    const damaged = this.#damages > MOST_DAMAGED;
    if (status === 507) {
      this.#keepWhatArrived();
    } else if (damaged || [403, 404, 413, 415].includes(status)) {
      this.#giveUp();
    } else {
      this.#changed();
      if (status !== 409 || this.#failures > 1) {
        await this.#pause(wait);
      }
      if (status === 409 || this.#waiting.length > 0 || !this.#isFinished) {
        await this.#resume();
      }
      // Otherwise only `close` is left. It may have succeeded, and asking what has arrived would be refused then.
    }
  }

  /** Continues with the first chunk that the service misses. */
  async #resume() {
    try {
      this.#acknowledge((await this.#calls.show()).next);
    } catch (failure) {
      if ([403, 404, 409].includes(statusOf(failure))) {
        this.#giveUp();
      }
    }
  }

  /** @param {number} next the first chunk that has not arrived */
  #acknowledge(next) {
    this.#arrived = next;
    while (this.#waiting[0] !== undefined && this.#waiting[0].number < next) {
      this.#waitingBytes -= this.#waiting.shift()?.content.size ?? 0;
    }
    if (next < (this.#waiting[0]?.number ?? this.#captured)) {
      this.#giveUp();
    }
  }

  /** The service has no space for more; what has arrived is a complete video. */
  #keepWhatArrived() {
    this.#failure = 'full';
    this.#drop();
    this.#captured = this.#arrived;
    this.#failures = 0;
  }

  #giveUp() {
    this.#failure ??= 'lost';
    this.#drop();
    this.#isOver = true;
  }

  #drop() {
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#isFinished = true;
  }

  /**
   * Waits for the next chunk or the end.
   *
   * @returns {Promise<void>}
   */
  #news() {
    return new Promise((resolve) => {
      this.#onNews = resolve;
    });
  }

  /**
   * Waits, twice as long after each failed attempt, until `wake` at most.
   *
   * @param {number} least
   * @returns {Promise<void>}
   */
  #pause(least) {
    const delay = least + Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (this.#failures - 1)) * (0.75 + Math.random() / 2);
    return new Promise((resolve) => {
      const cancel = this.#clock.after(delay, resolve);
      this.#onWake = () => {
        cancel();
        resolve();
      };
    });
  }
}
