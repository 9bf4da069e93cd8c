import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { QualitySign } from '../ui/quality-sign.js';

/** The customer's screen, or a message in its place. */
export class ScreenView extends HTMLElement {
  #video = el('video', {
    class: 'screen-video',
    testid: 'remote-video',
    autoplay: true,
    playsinline: true,
    muted: true,
    'aria-label': text.screen.label,
  });
  #pane = el('div', { class: 'screen-pane' }, this.#video);
  #message = el('div', { class: 'screen-message', role: 'status', testid: 'screen-message' });
  #size = el(
    'button',
    { class: 'button button-small', type: 'button', 'aria-pressed': 'false', on: { click: () => this.#toggleSize() } },
    icon('actual'),
    text.screen.actual,
  );
  #full = el(
    'button',
    { class: 'button button-small', type: 'button', on: { click: () => this.#toggleFull() } },
    icon('full'),
    text.screen.full,
  );
  #quality = new QualitySign();
  #tools = el('div', { class: 'screen-tools' }, this.#quality, this.#size, document.fullscreenEnabled && this.#full);
  #shown = '';

  constructor() {
    super();
    // The attribute alone mutes nothing once the element exists.
    this.#video.muted = true;
    fill(this, { class: 'screen' }, this.#pane, this.#message, this.#tools);
    this.picture = null;
  }

  /** @param {MediaStream | null} stream */
  set picture(stream) {
    this.#video.srcObject = stream;
    this.#video.hidden = stream === null;
    this.#tools.hidden = stream === null;
    if (stream !== null) {
      this.#video.play().catch(() => {});
    }
  }

  /** @param {import('../live/quality.js').Quality | undefined} quality */
  set quality(quality) {
    this.#quality.quality = quality;
  }

  /**
   * Shows a message instead of, or above, the picture.
   *
   * @param {{ icon: import('../ui/icons.js').IconName, title: string, text?: string, busy?: boolean } | undefined} message
   * @param {...import('../ui/dom.js').Child} more
   */
  showMessage(message, ...more) {
    const now = JSON.stringify([message, more.map((each) => (each instanceof Node ? each.textContent : each))]);
    if (now === this.#shown) {
      return;
    }
    this.#shown = now;
    this.#message.hidden = message === undefined;
    if (message !== undefined) {
      show(
        this.#message,
        el('span', { class: 'screen-message-icon' }, icon(message.icon, message.busy ? 'spin' : '')),
        el('h2', {}, message.title),
        message.text !== undefined && el('p', {}, message.text),
        ...more,
      );
    }
  }

  #toggleSize() {
    const actual = this.classList.toggle('screen-actual');
    this.#size.setAttribute('aria-pressed', String(actual));
  }

  #toggleFull() {
    if (document.fullscreenElement === this) {
      void document.exitFullscreen();
    } else {
      this.requestFullscreen().catch(() => {});
    }
  }
}

customElements.define('db-screen-view', ScreenView);
