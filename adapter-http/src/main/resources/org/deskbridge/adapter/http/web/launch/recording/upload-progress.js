import { text } from '../../texts/texts.js';
import { el, fill } from '../../ui/dom.js';

/** The progress of the uploads. */
export class UploadProgress extends HTMLElement {
  #recorder;
  #bar = el('progress', { max: '1', value: '0', testid: 'upload-progress', 'aria-label': text.recording.uploading });
  #percent = el('span', { class: 'clock small' });
  #change = () => this.#show();

  /** @param {import('./recorder.js').Recorder} recorder */
  constructor(recorder) {
    super();
    this.#recorder = recorder;
    fill(this, { class: 'upload-progress' }, this.#bar, this.#percent);
  }

  connectedCallback() {
    this.#recorder.addEventListener('change', this.#change);
    this.#show();
  }

  disconnectedCallback() {
    this.#recorder.removeEventListener('change', this.#change);
  }

  #show() {
    const { progress } = this.#recorder;
    this.#bar.value = progress;
    this.#percent.textContent = `${Math.floor(progress * 100)} %`;
  }
}

customElements.define('db-upload-progress', UploadProgress);
