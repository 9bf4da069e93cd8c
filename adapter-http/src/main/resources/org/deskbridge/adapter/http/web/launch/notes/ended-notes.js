import { text } from '../../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../../ui/busy.js';
import { CopyButton } from '../../ui/copy-button.js';
import { el, fill, show } from '../../ui/dom.js';
import { notice } from '../../ui/notice.js';
import { NotesEditor } from './notes-editor.js';
import { SaveIndicator } from './save-indicator.js';

/** The notes after the end of the session: can still be written, and copied if they could not be saved. */
export class EndedNotes extends HTMLElement {
  #notes;
  #trouble = el('div', {});
  #again = el(
    'button',
    { class: 'button button-small', testid: 'notes-again', type: 'button', on: { click: () => void this.#tryAgain() } },
    text.notes.again,
  );
  #change = () => this.#show();

  /** @param {import('./notes.js').Notes} notes */
  constructor(notes) {
    super();
    this.#notes = notes;
    notes.slowDown();
    fill(
      this,
      { class: 'stack-tight notes-ended', testid: 'ended-notes' },
      el('div', { class: 'row notes-head' }, el('h2', {}, text.notes.title), new SaveIndicator(notes)),
      new NotesEditor(notes),
      this.#trouble,
    );
  }

  connectedCallback() {
    this.#notes.addEventListener('change', this.#change);
    this.#show();
  }

  disconnectedCallback() {
    this.#notes.removeEventListener('change', this.#change);
  }

  async #tryAgain() {
    if (!isBusy(this.#again)) {
      setBusy(this.#again, text.notes.state.unsaved);
      await this.#notes.flush();
      setIdle(this.#again, text.notes.again);
    }
  }

  #show() {
    const { state } = this.#notes;
    if (state === 'stuck' || state === 'refused') {
      show(
        this.#trouble,
        notice(
          state === 'stuck' ? 'warn' : 'problem',
          el(
            'div',
            { class: 'stack-tight' },
            el('p', {}, text.notes.trouble[state]),
            el(
              'div',
              { class: 'row' },
              new CopyButton(text.notes.copy, () => this.#notes.words),
              state === 'refused' && this.#again,
            ),
          ),
        ),
      );
    } else if (state === 'saved' || state === 'changed') {
      show(this.#trouble);
    }
  }
}

customElements.define('db-ended-notes', EndedNotes);
