import { text } from '../../texts/texts.js';
import { el, fill, show } from '../../ui/dom.js';
import { notice } from '../../ui/notice.js';
import { UploadProgress } from './upload-progress.js';

/** The uploads after the end of the session, until they are complete. */
export class PendingUploads extends HTMLElement {
  #recorder;
  #shown = '';
  #wasBusy = false;
  #words = el('div', {});
  #progress;
  #change = () => this.#show();

  /** @param {import('./recorder.js').Recorder} recorder */
  constructor(recorder) {
    super();
    this.#recorder = recorder;
    this.#progress = new UploadProgress(recorder);
    fill(this, { class: 'stack-tight', testid: 'pending-uploads' }, this.#words, this.#progress);
  }

  connectedCallback() {
    this.#recorder.addEventListener('change', this.#change);
    this.#show();
  }

  disconnectedCallback() {
    this.#recorder.removeEventListener('change', this.#change);
  }

  #show() {
    const { busy, problem, stuck } = this.#recorder;
    this.#wasBusy ||= busy;
    this.#progress.hidden = !busy;
    this.hidden = !this.#wasBusy && problem === undefined;
    if (problem !== undefined && !busy) {
      this.#showNotice('problem', text.recording.problem[problem]);
    } else if (busy) {
      this.#showNotice('info', stuck ? text.recording.uploadStuckText : text.recording.uploadingText);
    } else if (this.#wasBusy) {
      this.#showNotice('info', text.recording.uploaded);
    }
  }

  /**
   * @param {'info' | 'problem'} kind
   * @param {string} sentence
   */
  #showNotice(kind, sentence) {
    if (sentence !== this.#shown) {
      this.#shown = sentence;
      show(this.#words, notice(kind, sentence));
    }
  }
}

customElements.define('db-pending-uploads', PendingUploads);
