import { statusOf } from '../live/api.js';
import { text } from '../texts.js';
import { el, fill, show } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

const MAX_LENGTH = 20_000;
const PAUSE_MS = 600;
const TRY_AGAIN_MS = 2000;

/** @typedef {(notes: string, options?: { keepalive?: boolean }) => Promise<unknown>} Write */

/** The technician's notes, saved while they are typed. */
export class NotesCard extends HTMLElement {
  #write;
  #saved = '';
  #editable = false;
  /** @type {Promise<void> | undefined} */
  #saving;
  /** @type {number | undefined} */
  #timer;
  #state = el('p', { class: 'notes-state small soft', testid: 'notes-state', role: 'status' });
  #field = el('textarea', {
    class: 'input notes-field',
    testid: 'notes',
    maxlength: MAX_LENGTH,
    'aria-label': text.notes.title,
    placeholder: text.notes.placeholder,
    on: { input: () => this.#typed(), blur: () => void this.flush() },
  });
  #leave = () => {
    if (this.#dirty) {
      this.#write(this.#field.value, { keepalive: true }).catch(() => {});
    }
  };

  /** @param {Write} write */
  constructor(write) {
    super();
    this.#write = write;
    fill(
      this,
      { class: 'card notes' },
      el('div', { class: 'row notes-head' }, el('h2', {}, text.notes.title), this.#state),
      this.#field,
    );
  }

  connectedCallback() {
    window.addEventListener('pagehide', this.#leave);
  }

  disconnectedCallback() {
    window.removeEventListener('pagehide', this.#leave);
    window.clearTimeout(this.#timer);
  }

  /** The notes as they stand in the field, saved or not. */
  get notes() {
    return this.#field.value;
  }

  /** @param {string} notes as the service has them; what is being typed here is not overwritten */
  update(notes) {
    if (!this.#editable || (!this.#dirty && this.#saving === undefined && document.activeElement !== this.#field)) {
      this.#editable = true;
      this.#saved = notes;
      if (this.#field.value !== notes) {
        this.#field.value = notes;
      }
    }
  }

  /** Saves what is not saved yet, now. */
  async flush() {
    window.clearTimeout(this.#timer);
    await this.#saving;
    if (this.#dirty) {
      this.#saving = this.#save().finally(() => {
        this.#saving = undefined;
      });
      await this.#saving;
    }
  }

  get #dirty() {
    return this.#field.value !== this.#saved;
  }

  #typed() {
    this.#say('dots', text.notes.saving);
    this.#later(PAUSE_MS);
  }

  /** @param {number} ms */
  #later(ms) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), ms);
  }

  async #save() {
    const notes = this.#field.value;
    try {
      await this.#write(notes);
      this.#saved = notes;
      if (this.#dirty) {
        this.#later(PAUSE_MS);
      } else {
        this.#say('tick', text.notes.saved);
      }
    } catch (failure) {
      if ([409, 413].includes(statusOf(failure))) {
        this.#say('warning', text.notes.refused);
        return;
      }
      this.#say('warning', text.notes.notSaved);
      this.#later(TRY_AGAIN_MS);
    }
  }

  /**
   * @param {import('../ui/icons.js').IconName} sign
   * @param {string} words
   */
  #say(sign, words) {
    if (this.#state.textContent !== words) {
      show(this.#state, icon(sign), words);
    }
  }
}

customElements.define('db-notes-card', NotesCard);
