import { isStale, statusOf, waitOf } from '../../live/api.js';
import { pageClock } from '../../live/clock.js';

const PAUSE_MS = 600;
const TRY_AGAIN_MS = 2000;

/**
 * Whether the notes are saved. `unsaved`: about to be saved; `stuck`: saving failed and is retried; `refused`: the service does
 * not accept them, and a retry would fail again.
 *
 * @typedef {'saved' | 'unsaved' | 'stuck' | 'refused'} NotesState
 */

/**
 * The technician's notes, saved while they are typed and retried until they are saved, whatever the page shows meanwhile. Emits
 * `change` whenever there is something new to show.
 */
export class Notes extends EventTarget {
  #words;
  #saved;
  #write;
  #clock;
  /** @type {NotesState} */
  #state = 'saved';
  /** @type {Promise<void> | undefined} */
  #saving;
  /** @type {import('../../live/clock.js').Cancel | undefined} */
  #cancelSave;
  /** When the service accepts notes again, by the clock. */
  #notBefore = 0;

  /**
   * @param {string} words as the service has them
   * @param {(words: string, options?: { keepalive?: boolean }) => Promise<unknown>} write saves them; rejects with an `ApiError`
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(words, write, clock = pageClock) {
    super();
    this.#words = words;
    this.#saved = words;
    this.#write = write;
    this.#clock = clock;
  }

  /** The notes as typed, saved or not. */
  get words() {
    return this.#words;
  }

  get state() {
    return this.#state;
  }

  /** Whether something would be lost if the page were closed now. */
  get atRisk() {
    return this.#state === 'stuck' || this.#state === 'refused';
  }

  /** @param {string} words as the service has them; unsaved notes are not overwritten */
  take(words) {
    if (!this.#isDirty && this.#saving === undefined) {
      this.#words = words;
      this.#saved = words;
    }
  }

  /** @param {string} words saved when the typing pauses */
  type(words) {
    this.#words = words;
    this.#setState('unsaved');
    this.#later(PAUSE_MS);
  }

  /** Saves at once what is not saved yet. */
  async flush() {
    this.#cancelSave?.();
    while (this.#saving !== undefined) {
      await this.#saving;
    }
    if (this.#isDirty) {
      this.#saving = this.#save().finally(() => {
        this.#saving = undefined;
      });
      await this.#saving;
    } else {
      this.#setState('saved');
    }
  }

  /** Sends what is not saved yet while the page is being closed. */
  leave() {
    if (this.#isDirty) {
      this.#write(this.#words, { keepalive: true }).catch(() => {});
    }
  }

  get #isDirty() {
    return this.#words !== this.#saved;
  }

  /** @param {number} ms */
  #later(ms) {
    this.#cancelSave?.();
    const wait = Math.max(ms, this.#notBefore - this.#clock.now());
    this.#cancelSave = this.#clock.after(wait, () => void this.flush());
  }

  async #save() {
    const words = this.#words;
    try {
      await this.#write(words);
      this.#saved = words;
      if (this.#isDirty) {
        this.#later(PAUSE_MS);
      } else {
        this.#setState('saved');
      }
    } catch (failure) {
      if (isFinal(failure)) {
        this.#setState('refused');
        return;
      }
      this.#setState('stuck');
      const wait = waitOf(failure) ?? TRY_AGAIN_MS;
      this.#notBefore = this.#clock.now() + wait;
      this.#later(wait);
    }
  }

  /** @param {NotesState} state */
  #setState(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.dispatchEvent(new Event('change'));
    }
  }
}

/**
 * Returns whether a retry would fail again.
 *
 * @param {unknown} failure
 */
function isFinal(failure) {
  const status = statusOf(failure);
  return status >= 400 && status < 500 && status !== 429 && !isStale(failure);
}
