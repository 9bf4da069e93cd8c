import { text } from '../../texts/texts.js';
import { el, fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';
import { UploadProgress } from './upload-progress.js';

/** A line below the header with the state of the recording, hidden while it simply runs. */
export class RecordingIndicator extends HTMLElement {
  #recorder;
  #name;
  #shown = '';
  /** Whether the customer's refusal was dismissed. */
  #isDismissed = false;
  #progress;
  #words = el('div', { class: 'recording-indicator-words', role: 'status' });
  #dismiss = el(
    'button',
    { class: 'button button-plain', type: 'button', on: { click: () => this.#forget() } },
    text.recording.dismiss,
  );
  #change = () => this.#show();

  /**
   * @param {import('./recorder.js').Recorder} recorder
   * @param {() => string} name of the customer
   */
  constructor(recorder, name) {
    super();
    this.#recorder = recorder;
    this.#name = name;
    this.#progress = new UploadProgress(recorder);
    fill(this, { class: 'recording-indicator' }, this.#words, this.#progress, this.#dismiss);
  }

  connectedCallback() {
    this.#recorder.addEventListener('change', this.#change);
    this.#show();
  }

  disconnectedCallback() {
    this.#recorder.removeEventListener('change', this.#change);
  }

  #show() {
    const { phase, problem, uploading } = this.#recorder;
    this.#isDismissed &&= phase === 'declined';
    const waits = uploading && phase !== 'recording' && phase !== 'starting';
    const sentence = this.#sentence(waits);
    this.hidden = sentence === '';
    this.#progress.hidden = !waits;
    this.#dismiss.hidden = problem === undefined && !(phase === 'declined' && !waits);
    this.classList.toggle('recording-indicator-problem', problem !== undefined);
    if (sentence !== this.#shown) {
      this.#shown = sentence;
      show(this.#words, sentence !== '' && icon(problem === undefined ? 'info' : 'warning'), el('span', {}, sentence));
    }
  }

  /** @param {boolean} waits */
  #sentence(waits) {
    const { phase, problem, stuck } = this.#recorder;
    if (problem !== undefined) {
      return text.recording.problem[problem];
    }
    if (waits) {
      return text.recording.uploading;
    }
    switch (phase) {
      case 'asking':
        return text.recording.askingText(this.#name());
      case 'ready':
        return text.recording.readyText;
      case 'declined':
        return this.#isDismissed ? '' : this.#declined();
      case 'starting':
      case 'recording':
        return stuck ? text.recording.stuckText : '';
      default:
        return '';
    }
  }

  #declined() {
    return this.#recorder.wasRecorded ? text.recording.stoppedText(this.#name()) : text.recording.declinedText(this.#name());
  }

  #forget() {
    this.#isDismissed = this.#recorder.phase === 'declined';
    this.#recorder.forgetProblem();
  }
}

customElements.define('db-recording-indicator', RecordingIndicator);
