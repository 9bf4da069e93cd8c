import { text } from '../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../ui/busy.js';
import { el, fill, show } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { stageIcon } from './stage-badge.js';

/** @typedef {import('../live/types.js').Recording} Recording */

/** Explains why a recording cannot be watched yet, and offers what can be done about it. */
export class StageMessage extends HTMLElement {
  #transcode;
  #icon = el('span', { class: 'stage-icon' });
  #words = el('div', { class: 'stage-words', role: 'status' });
  #progress = el('progress', {
    class: 'stage-progress', testid: 'recording-progress', max: 1, 'aria-label': text.recordings.transcoding.progress,
  });
  #percent = el('span', { class: 'clock', 'aria-hidden': 'true' });
  #bar = el('div', { class: 'stage-bar' }, this.#progress, this.#percent);
  #button = el('button', {
    class: 'button button-main', type: 'button', testid: 'recording-transcode', on: { click: () => void this.#ask() },
  });
  #problem = el('p', { class: 'stage-problem', role: 'alert' });
  /** @type {Recording | undefined} */
  #recording;
  #shown = '';

  /** @param {(id: number) => Promise<void>} transcode asks for the video */
  constructor(transcode) {
    super();
    this.#transcode = transcode;
    fill(this, { class: 'stage-message' }, this.#icon, this.#words, this.#bar, this.#button, this.#problem);
  }

  /**
   * @param {Recording} recording
   * @param {boolean} isOver whether the session is
   */
  update(recording, isOver) {
    this.#recording = recording;
    const { stage, progress = 0 } = recording;
    const [title, ...sentences] = words(recording, isOver);
    const wanted = JSON.stringify([stage, title, sentences]);
    if (wanted !== this.#shown) {
      this.#shown = wanted;
      show(this.#icon, icon(stageIcon(stage), stage === 'transcoding' ? 'spin' : ''));
      show(this.#words, el('h3', {}, title), ...sentences.map((sentence) => el('p', {}, sentence)));
    }
    this.#bar.hidden = stage !== 'transcoding';
    this.#progress.value = progress;
    this.#percent.textContent = `${Math.floor(progress * 100)} %`;
    this.#drawButton(recording);
  }

  /** @param {Recording} recording */
  #drawButton({ stage, canTranscode }) {
    const hadFocus = document.activeElement === this.#button;
    this.#button.hidden = !canTranscode;
    if (hadFocus && !canTranscode) {
      this.#words.tabIndex = -1;
      this.#words.focus();
    }
    if (!isBusy(this.#button)) {
      const { button } = stage === 'failed' ? text.recordings.failed : text.recordings.readyForTranscode;
      setIdle(this.#button, button);
    }
  }

  async #ask() {
    const recording = this.#recording;
    if (recording === undefined || isBusy(this.#button)) {
      return;
    }
    this.#problem.textContent = '';
    setBusy(this.#button, text.recordings.asking);
    try {
      await this.#transcode(recording.recordingId);
    } catch {
      this.#problem.textContent = text.failed;
    } finally {
      setIdle(this.#button);
      this.#drawButton(this.#recording ?? recording);
    }
  }
}

/**
 * Returns a title and the sentences below it.
 *
 * @param {Recording} recording
 * @param {boolean} isOver
 * @returns {string[]}
 */
function words({ stage, reason, canTranscode }, isOver) {
  const t = text.recordings;
  switch (stage) {
    case 'capturing':
      return isOver ? [t.capturing.lateTitle, t.capturing.lateText] : [t.capturing.title, t.capturing.text];
    case 'failed':
      return [t.failed.title, reason ?? '', canTranscode ? t.failed.text : ''].filter((sentence) => sentence !== '');
    case 'readyForDownload':
      return [t.stage.readyForDownload];
    default:
      return [t[stage].title, t[stage].text];
  }
}

customElements.define('db-stage-message', StageMessage);
