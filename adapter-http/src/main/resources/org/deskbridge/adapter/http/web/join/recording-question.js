import { reasonOf } from '../live/api.js';
import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';
import { icon } from '../ui/icons.js';
import { notice } from '../ui/notice.js';

/**
 * What the customer sees of a recording: the question, the sign while it is allowed, and the button that stops it.
 *
 * The sign is a bar above everything, the question a card among the others.
 */
export class RecordingQuestion extends HTMLElement {
  #answer;
  #expert;
  #shown = '';
  /** @type {Element | null} */
  #focusBefore = null;
  /** The place of the sign. */
  bar = el('div', { role: 'status' });

  /**
   * @param {() => string} expert returns who asks
   * @param {(agrees: boolean) => Promise<void>} answer
   */
  constructor(expert, answer) {
    super();
    this.#expert = expert;
    this.#answer = answer;
    fill(this, { 'aria-live': 'assertive' });
  }

  /** @param {import('../live/types.js').SessionRecording | undefined} recording */
  update(recording) {
    const shown = recording === undefined ? '' : [recording.consent, recording.isRunning].join();
    if (shown === this.#shown) {
      // Drawing the same again would lose the focus.
      return;
    }
    const before = this.#shown;
    this.#shown = shown;
    show(this.bar, recording?.consent === 'agreed' && this.#sign(recording.isRunning));
    if (recording?.consent === 'asked') {
      this.#ask();
    } else {
      this.#giveBackFocus();
      show(this, recording?.consent === 'declined' && before !== '' && notice('info', text.recording.customer.stopped));
    }
  }

  /** A customer who is typing keeps the focus, so that no key answers by mistake; the question is announced all the same. */
  #ask() {
    const before = document.activeElement;
    const question = this.#question();
    show(this, question);
    if (!(before instanceof HTMLTextAreaElement || before instanceof HTMLInputElement)) {
      this.#focusBefore = before;
      question.focus();
    }
  }

  #giveBackFocus() {
    const hadFocus = this.contains(document.activeElement) || document.activeElement === document.body;
    if (hadFocus && this.#focusBefore instanceof HTMLElement) {
      this.#focusBefore.focus();
    }
    this.#focusBefore = null;
  }

  #question() {
    const problem = el('div', {});
    const agree = el(
      'button',
      { class: 'button button-main', testid: 'recording-agree', type: 'button', on: { click: () => send(true) } },
      text.recording.customer.agree,
    );
    const decline = el(
      'button',
      { class: 'button', testid: 'recording-decline', type: 'button', on: { click: () => send(false) } },
      text.recording.customer.decline,
    );
    const send = (/** @type {boolean} */ agrees) => this.#send(agrees, problem, agree, decline);
    return el(
      'div',
      {
        class: 'card recording-question', testid: 'recording-question', role: 'alertdialog', tabindex: '-1',
        'aria-labelledby': 'recording-title', 'aria-describedby': 'recording-words',
      },
      el('h2', { id: 'recording-title' }, icon('record', 'icon-solid record-dot'), text.recording.customer.title),
      el('p', { id: 'recording-words' }, text.recording.customer.question(this.#expert())),
      el('p', { class: 'soft' }, text.recording.customer.free),
      problem,
      el('div', { class: 'row' }, agree, decline),
    );
  }

  /** @param {boolean} isRunning */
  #sign(isRunning) {
    const problem = el('div', {});
    const stop = el(
      'button',
      { class: 'button button-small', testid: 'recording-stop', type: 'button', on: { click: () => this.#send(false, problem, stop) } },
      icon('stop', 'icon-solid'),
      isRunning ? text.recording.customer.stop : text.recording.customer.withdraw,
    );
    return el(
      'div',
      { class: 'recording-bar', testid: 'recording-sign' },
      icon('record', isRunning ? 'icon-solid record-dot' : ''),
      el('strong', {}, isRunning ? text.recording.customer.running : text.recording.customer.allowed),
      stop,
      problem,
    );
  }

  /**
   * @param {boolean} agrees
   * @param {HTMLElement} problem
   * @param {...HTMLButtonElement} buttons
   */
  async #send(agrees, problem, ...buttons) {
    buttons.forEach((each) => (each.disabled = true));
    show(problem);
    try {
      await this.#answer(agrees);
    } catch (failure) {
      const words = reasonOf(failure) === 'session.not-live' ? failureWords(failure) : text.recording.customer.failed;
      show(problem, notice('problem', words));
      buttons.forEach((each) => (each.disabled = false));
    }
  }
}

customElements.define('db-recording-question', RecordingQuestion);
