import { text } from '../../texts/texts.js';
import { el, fill, show } from '../../ui/dom.js';
import { clockTime } from '../../ui/format.js';
import { icon } from '../../ui/icons.js';

const TICK_MS = 500;

/** The switch that turns recording on and off; icon and word show its state. */
export class RecordSwitch extends HTMLElement {
  #recorder;
  #shown = '';
  #clock = el('span', { class: 'clock' });
  #button = el('button', {
    class: 'button record-button',
    testid: 'record',
    type: 'button',
    on: { click: () => void this.#recorder.turn() },
  });
  #change = () => this.#show();
  /** @type {number | undefined} */
  #timer;

  /** @param {import('./recorder.js').Recorder} recorder */
  constructor(recorder) {
    super();
    this.#recorder = recorder;
    fill(this, { class: 'record' }, this.#button);
  }

  connectedCallback() {
    this.#recorder.addEventListener('change', this.#change);
    this.#timer = window.setInterval(() => this.#tick(), TICK_MS);
    this.#show();
  }

  disconnectedCallback() {
    this.#recorder.removeEventListener('change', this.#change);
    window.clearInterval(this.#timer);
  }

  #show() {
    const { phase } = this.#recorder;
    this.hidden = phase === 'absent';
    this.#tick();
    if (phase === this.#shown || phase === 'absent') {
      return;
    }
    this.#shown = phase;
    const on = phase !== 'off' && phase !== 'declined';
    this.#button.dataset.phase = phase;
    this.#button.setAttribute('aria-pressed', String(on));
    this.#button.title = on ? (phase === 'recording' ? text.recording.stop : text.recording.cancel) : '';
    show(this.#button, ...this.#signs(phase));
  }

  /** @param {import('./recorder.js').RecordingPhase} phase */
  #signs(phase) {
    switch (phase) {
      case 'recording':
        return [icon('record', 'icon-solid record-dot'), el('span', { class: 'record-words' }, text.recording.running), this.#clock, icon('stop', 'icon-solid')];
      case 'asking':
        return [icon('wheel', 'spin'), text.recording.asking];
      case 'starting':
        return [icon('wheel', 'spin'), text.recording.starting];
      case 'ready':
        return [icon('record'), text.recording.ready];
      case 'declined':
        return [icon('record'), text.recording.again];
      default:
        return [icon('record'), text.recording.record];
    }
  }

  #tick() {
    const time = clockTime(this.#recorder.elapsed);
    if (this.#clock.textContent !== time) {
      this.#clock.textContent = time;
    }
  }
}

customElements.define('db-record-switch', RecordSwitch);
