import { statusOf, waitOf } from '../../live/api.js';
import { chunkOf, recordingCalls } from './recording-calls.js';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 15_000;
const MOST_DAMAGED = 5;
const MAX_CHUNK_BYTES = 4 * 1024 * 1024;
/** Browsers send 64 KiB at most on behalf of a page that is gone. */
const MAX_FAREWELL_BYTES = 60_000;

/**
 * Why a recording could not be uploaded as a whole: `full`: the service has no room for more; `lost`: it takes no more of
 * this recording, or a piece is missing for good.
 *
 * @typedef {'full' | 'lost'} UploadFailure
 */

/**
 * Brings one recording to the service: chunk after chunk, each until it is durable there.
 *
 * Nothing but a refusal ends it early. After a failure it asks what has arrived and goes on at the first missing chunk.
 */
export class Upload {
  #session;
  #recording;
  #changed;
  /** @type {import('./recording-calls.js').Chunk[]} */
  #waiting = [];
  #captured = 0;
  #arrived = 0;
  #waitingBytes = 0;
  #finished = false;
  #over = false;
  /** @type {UploadFailure | undefined} */
  #failure;
  #failures = 0;
  #damages = 0;
  /** @type {() => void} */
  #onNews = () => {};
  /** @type {() => void} */
  #onWake = () => {};

  /**
   * @param {string} session
   * @param {number} recording
   * @param {() => void} changed
   */
  constructor(session, recording, changed) {
    this.#session = session;
    this.#recording = recording;
    this.#changed = changed;
    void this.#run();
  }

  /** How many bytes have not arrived yet. */
  get waitingBytes() {
    return this.#waitingBytes;
  }

  /** Whether there is nothing left to do. */
  get over() {
    return this.#over;
  }

  get failure() {
    return this.#failure;
  }

  /** Whether the last attempt failed. */
  get stuck() {
    return this.#failures > 0;
  }

  /** @param {Blob} content what was captured next */
  add(content) {
    if (this.#finished) {
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

  /** Says that everything was captured. */
  finish() {
    this.#finished = true;
    this.#onNews();
  }

  /** Tries again now, because the connection is back. */
  wake() {
    this.#onWake();
  }

  /** Sends what can still be sent while the page is going away. */
  leave() {
    if (this.#over) {
      return;
    }
    const next = this.#waiting[0];
    if (next?.sha256 !== undefined && next.content.size <= MAX_FAREWELL_BYTES) {
      recordingCalls.add(this.#session, this.#recording, next, { keepalive: true }).catch(() => {});
    }
    if (this.#waiting.length === 0) {
      recordingCalls.close(this.#session, this.#recording, this.#captured, { keepalive: true }).catch(() => {});
    }
  }

  async #run() {
    while (!this.#over) {
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
      this.#note((await recordingCalls.add(this.#session, this.#recording, chunk)).next);
      this.#failures = 0;
    } else if (this.#finished) {
      await recordingCalls.close(this.#session, this.#recording, this.#captured);
      this.#over = true;
    } else {
      await this.#news();
    }
  }

  /**
   * @param {number} status
   * @param {number} [wait] how long the service asks to wait
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
      if (status === 409 || this.#waiting.length > 0 || !this.#finished) {
        await this.#resume();
      }
      // Else only the end is left to be told. It may have been heard, and asking what has arrived would be refused then.
    }
  }

  /** Goes on with what the service misses. */
  async #resume() {
    try {
      this.#note((await recordingCalls.show(this.#session, this.#recording)).next);
    } catch (failure) {
      if ([403, 404, 409].includes(statusOf(failure))) {
        this.#giveUp();
      }
    }
  }

  /** @param {number} next the first chunk that has not arrived */
  #note(next) {
    this.#arrived = next;
    while (this.#waiting[0] !== undefined && this.#waiting[0].number < next) {
      this.#waitingBytes -= this.#waiting.shift()?.content.size ?? 0;
    }
    if (next < (this.#waiting[0]?.number ?? this.#captured)) {
      this.#giveUp();
    }
  }

  /** There is no room for more, but what has arrived is whole. */
  #keepWhatArrived() {
    this.#failure = 'full';
    this.#drop();
    this.#captured = this.#arrived;
    this.#failures = 0;
  }

  #giveUp() {
    this.#failure ??= 'lost';
    this.#drop();
    this.#over = true;
  }

  #drop() {
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#finished = true;
  }

  /** Waits for the next chunk or the end. */
  #news() {
    return new Promise((resolve) => {
      this.#onNews = () => resolve(undefined);
    });
  }

  /**
   * Waits the longer the more attempts have failed; less if it hears that the connection is back.
   *
   * @param {number} least
   */
  #pause(least) {
    const delay = least + Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (this.#failures - 1)) * (0.75 + Math.random() / 2);
    return new Promise((resolve) => {
      const timer = window.setTimeout(resolve, delay);
      this.#onWake = () => {
        window.clearTimeout(timer);
        resolve(undefined);
      };
    });
  }
}
