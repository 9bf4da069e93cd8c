import { text } from '../../texts/texts.js';
import { el, fill } from '../../ui/dom.js';
import { MAX_LENGTH } from './notes.js';

/** Shows the text of somebody else who changed the same place, above the own one, and asks what to keep. */
export class NotesDecision extends HTMLElement {
  #notes;
  #done;
  #theirs = el('p', { class: 'notes-read', testid: 'notes-theirs', dir: 'auto', tabindex: '0', 'aria-label': text.notes.decision.theirs });
  #both = this.#button('notes-keep-both', text.notes.decision.both, () => this.#notes.both, 'button-main');
  #tooLong = el('p', { class: 'small' }, text.notes.decision.tooLong);
  #change = () => this.#show();

  /**
   * @param {import('./notes.js').Notes} notes
   * @param {() => void} done moves the focus, because the buttons disappear
   */
  constructor(notes, done) {
    super();
    this.#notes = notes;
    this.#done = done;
    fill(
      this,
      { class: 'notice notice-warn notes-decision', testid: 'notes-decision', role: 'alert' },
      el(
        'div',
        { class: 'stack-tight' },
        el('p', {}, el('strong', {}, text.notes.decision.title)),
        this.#theirs,
        el('p', {}, text.notes.decision.yours),
        this.#tooLong,
        el(
          'div',
          { class: 'row' },
          this.#both,
          this.#button('notes-keep-theirs', text.notes.decision.onlyTheirs, () => this.#notes.theirs ?? ''),
          this.#button('notes-keep-mine', text.notes.decision.onlyMine, () => this.#notes.words),
        ),
      ),
    );
  }

  connectedCallback() {
    this.#notes.addEventListener('change', this.#change);
    this.#show();
  }

  disconnectedCallback() {
    this.#notes.removeEventListener('change', this.#change);
  }

  #show() {
    const { theirs } = this.#notes;
    this.hidden = theirs === undefined;
    if (theirs !== undefined) {
      this.#theirs.textContent = theirs === '' ? text.notes.decision.emptied : theirs;
      const isTooLong = this.#notes.both.length > MAX_LENGTH;
      this.#both.hidden = isTooLong;
      this.#tooLong.hidden = !isTooLong;
    }
  }

  /**
   * @param {string} testid
   * @param {string} label
   * @param {() => string} kept
   */
  #button(testid, label, kept, look = '') {
    const click = () => {
      void this.#notes.decide(kept());
      this.#done();
    };
    return el('button', { class: `button button-small ${look}`, testid, type: 'button', on: { click } }, label);
  }
}

customElements.define('db-notes-decision', NotesDecision);
