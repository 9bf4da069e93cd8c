/** How long a step can be undone. */
const UNDO_MS = 10_000;

/**
 * The last step that can be undone, for some seconds.
 *
 * @template Step
 */
export class UndoOffer {
  #gone;
  #clock;
  /** @type {Step | undefined} */
  #step;
  /** @type {import('../live/clock.js').Cancel | undefined} */
  #cancel;

  /**
   * @param {() => void} gone called when it is too late
   * @param {import('../live/clock.js').Clock} clock
   */
  constructor(gone, clock) {
    this.#gone = gone;
    this.#clock = clock;
  }

  /** The step on offer. */
  get step() {
    return this.#step;
  }

  /** @param {Step} step */
  offer(step) {
    this.#cancel?.();
    this.#step = step;
    this.#cancel = this.#clock.after(UNDO_MS, () => this.end());
  }

  /** Returns the step, which is offered no longer; undefined if it is too late. */
  take() {
    const step = this.#step;
    this.#cancel?.();
    this.#step = undefined;
    return step;
  }

  /** Offers the step no longer, and says so. */
  end() {
    this.take();
    this.#gone();
  }
}
