/** @typedef {import('#web/live/clock.js').Clock} Clock */
/** @typedef {{ at: number, work: () => void, every?: number }} Timer */

/**
 * A clock that a test moves on.
 *
 * @implements {Clock}
 */
export class FakeClock {
  #now = 0;
  /** @type {Set<Timer>} */
  #timers = new Set();

  now() {
    return this.#now;
  }

  /**
   * @param {number} ms
   * @param {() => void} work
   */
  after(ms, work) {
    return this.#add({ at: this.#now + ms, work });
  }

  /**
   * @param {number} ms
   * @param {() => void} work
   */
  every(ms, work) {
    return this.#add({ at: this.#now + ms, work, every: ms });
  }

  /** The number of timers that have not fired. */
  get pending() {
    return this.#timers.size;
  }

  /**
   * Lets time pass, with all timers that fire meanwhile and everything that follows from them.
   *
   * @param {number} ms
   */
  async advance(ms) {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#now = next.at;
      if (next.every === undefined) {
        this.#timers.delete(next);
      } else {
        next.at += next.every;
      }
      next.work();
      await settled();
    }
    this.#now = end;
  }

  /** @param {Timer} timer */
  #add(timer) {
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  /** @param {number} end */
  #next(end) {
    const due = [...this.#timers].filter(({ at }) => at <= end);
    return due.sort((one, other) => one.at - other.at)[0];
  }
}

/** Waits until all promises that can be kept without a timer are. */
export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}
