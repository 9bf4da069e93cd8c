import { statusOf, waitOf } from '../../live/api.js';
import { launchCalls } from '../launch-calls.js';

const PAUSE_MS = 600;
const TRY_AGAIN_MS = 2000;

/**
 * How far the notes are saved. `unsaved`: on their way; `stuck`: it did not work and is tried again by itself; `refused`: the
 * service does not take them.
 *
 * @typedef {'saved' | 'unsaved' | 'stuck' | 'refused'} NotesState
 */

/**
 * The technician's notes, saved while they are typed and until they are saved, whatever the page shows meanwhile. Tells
 * `change` whenever there is something new to show.
 */
export class Notes extends EventTarget {
  #session;
  #words;
  #saved;
  /** @type {NotesState} */
  #state = 'saved';
  /** @type {Promise<void> | undefined} */
  #saving;
  /** @type {number | undefined} */
  #timer;
  /** When the service takes notes again, by the clock of `performance`. */
  #notBefore = 0;

  /**
   * @param {string} session
   * @param {string} words as the service has them
   */
  constructor(session, words) {
    super();
    this.#session = session;
    this.#words = words;
    this.#saved = words;
    window.addEventListener('beforeunload', (event) => {
      if (['stuck', 'refused'].includes(this.#state)) {
        event.preventDefault();
      }
    });
    window.addEventListener('pagehide', () => {
      if (this.#dirty) {
        launchCalls.writeNotes(session, this.#words, { keepalive: true }).catch(() => {});
      }
    });
  }

  /** As they were typed, saved or not. */
  get words() {
    return this.#words;
  }

  get state() {
    return this.#state;
  }

  /** @param {string} words as the service has them; what is not saved yet is not overwritten */
  take(words) {
    if (!this.#dirty && this.#saving === undefined) {
      this.#words = words;
      this.#saved = words;
    }
  }

  /** @param {string} words saved when the typing pauses */
  type(words) {
    this.#words = words;
    this.#tell('unsaved');
    this.#later(PAUSE_MS);
  }

  /** Saves what is not saved yet, now. */
  async flush() {
    window.clearTimeout(this.#timer);
    while (this.#saving !== undefined) {
      await this.#saving;
    }
    if (this.#dirty) {
      this.#saving = this.#save().finally(() => {
        this.#saving = undefined;
      });
      await this.#saving;
    } else {
      this.#tell('saved');
    }
  }

  get #dirty() {
    return this.#words !== this.#saved;
  }

  /** @param {number} ms */
  #later(ms) {
    window.clearTimeout(this.#timer);
    const wait = Math.max(ms, this.#notBefore - performance.now());
    this.#timer = window.setTimeout(() => void this.flush(), wait);
  }

  async #save() {
    const words = this.#words;
    try {
      await launchCalls.writeNotes(this.#session, words);
      this.#saved = words;
      if (this.#dirty) {
        this.#later(PAUSE_MS);
      } else {
        this.#tell('saved');
      }
    } catch (failure) {
      if (isFinal(failure)) {
        this.#tell('refused');
        return;
      }
      this.#tell('stuck');
      const wait = waitOf(failure) ?? TRY_AGAIN_MS;
      this.#notBefore = performance.now() + wait;
      this.#later(wait);
    }
  }

  /** @param {NotesState} state */
  #tell(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.dispatchEvent(new Event('change'));
    }
  }
}

/**
 * Returns whether the service would give the same answer again.
 *
 * @param {unknown} failure
 */
function isFinal(failure) {
  const status = statusOf(failure);
  return status >= 400 && status < 500 && status !== 429;
}
