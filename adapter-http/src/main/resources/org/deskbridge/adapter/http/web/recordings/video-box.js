import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';

/** @typedef {import('./media-links.js').Links} Links */

/** The video of a recording. If its link fails it gets another one and continues at the same position. */
export class VideoBox extends HTMLElement {
  #id;
  #listener;
  #video = el('video', {
    class: 'player-video', testid: 'recording-video', controls: true, playsinline: true, preload: 'metadata',
    on: {
      play: () => (this.#isPlaying = true),
      pause: () => (this.#isPlaying = false),
      timeupdate: () => this.#reportPosition(),
      seeking: () => this.#reportPosition(),
      loadeddata: () => show(this.#problem),
      error: () => this.#failed(),
    },
  });
  #problem = el('div', { class: 'player-problem', role: 'alert' });
  #isPlaying = false;
  #isBroken = false;
  /** Whether it was playing when its link failed; by now it has stopped. */
  #goesOn = false;
  /** @type {Links | undefined} */
  #links;

  /**
   * @param {number} id of the recording
   * @param {{ renew: import('./recordings-view.js').Renew, moved: (seconds: number) => void }} listener
   */
  constructor(id, listener) {
    super();
    this.#id = id;
    this.#listener = listener;
    fill(this, { class: 'video-box' }, this.#video, this.#problem);
  }

  /**
   * @param {Links} links
   * @param {string} name what the recording is called
   */
  update(links, name) {
    this.#video.setAttribute('aria-label', name);
    if (this.#links?.video !== links.video || this.#isBroken) {
      const { currentTime } = this.#video;
      const goesOn = this.#isBroken ? this.#goesOn : this.#isPlaying;
      this.#isBroken = false;
      this.#links = links;
      this.#video.poster = links.thumbnail;
      this.#video.src = links.video;
      this.#video.currentTime = currentTime;
      if (goesOn) {
        this.#video.play().catch(() => {});
      }
    }
  }

  disconnectedCallback() {
    // Otherwise it would go on loading and playing.
    this.#video.pause();
  }

  /**
   * Seeks, and scrolls the video into view.
   *
   * @param {number} seconds
   */
  jump(seconds) {
    const { duration } = this.#video;
    this.#video.currentTime = Number.isFinite(duration) ? Math.min(seconds, duration) : seconds;
    this.#video.scrollIntoView({ block: 'nearest' });
    this.#listener.moved(seconds);
  }

  #reportPosition() {
    this.#listener.moved(this.#video.currentTime);
  }

  #failed() {
    this.#goesOn = this.#isPlaying;
    this.#isBroken = this.#listener.renew(this.#id, 'video');
    if (!this.#isBroken) {
      show(
        this.#problem,
        el('p', {}, text.recordings.player.broken),
        el('button', { class: 'button', type: 'button', on: { click: () => this.#again() } }, text.recordings.player.again),
      );
    }
  }

  #again() {
    show(this.#problem);
    const position = this.#video.currentTime;
    this.#video.load();
    this.#video.currentTime = position;
    this.#video.focus();
  }
}

customElements.define('db-video-box', VideoBox);
