import { text } from '../../texts/texts.js';
import { channelsOf } from './channels.js';
import { Chime } from './chime.js';
import { isInView } from './in-view.js';
import { Notifier } from './notifier.js';
import { isQuiet } from './quiet.js';
import { Toasts } from './toasts.js';

/** @typedef {import('../../live/announcements.js').Announcement} Announcement */

/** @type {Record<import('../../live/announcements.js').Occasion, import('../icons.js').IconName>} */
const signs = {
  started: 'headset',
  opened: 'link',
  joined: 'person',
  colleague: 'person',
  handedOver: 'person',
  message: 'speech',
  asked: 'record',
  agreed: 'check',
  declined: 'cross',
  away: 'warning',
  back: 'person',
  lost: 'warning',
};

/** Calls the person at the page: by sound, a toast, a count in the title, and a notification where they look elsewhere. */
export class Alerts {
  #isChatInView;
  #chime = new Chime();
  #notifier = new Notifier();
  #toasts = new Toasts();
  /** @type {Map<import('../../live/announcements.js').Occasion, HTMLElement>} */
  #shown = new Map();
  #title = document.title;
  #count = 0;
  #stop = new AbortController();

  /** @param {() => boolean} isChatInView */
  constructor(isChatInView) {
    this.#isChatInView = isChatInView;
    document.body.append(this.#toasts);
    const { signal } = this.#stop;
    window.addEventListener('focus', () => this.#seen(), { signal });
    document.addEventListener('visibilitychange', () => this.#seen(), { signal });
  }

  /** @param {string} words the title of the page, without the count */
  set title(words) {
    this.#title = words;
    this.#showTitle();
  }

  /**
   * @param {Announcement} announcement
   * @param {string} other the name of the other side
   */
  announce(announcement, other) {
    const channels = channelsOf(announcement.occasion, { isInView: isInView(), isChatInView: this.#isChatInView(), isQuiet: isQuiet() });
    const words = wordsOf(announcement, other);
    if (channels.isCounted) {
      this.#count += 1;
      this.#showTitle();
    }
    if (channels.isToast) {
      this.#shown.set(announcement.occasion, this.#toasts.show(signs[announcement.occasion], words));
    }
    if (channels.isNotified) {
      this.#notifier.show(words, announcement.text ?? this.#title);
    }
    if (channels.sound !== undefined) {
      void this.#chime.play(channels.sound);
    }
  }

  /**
   * Takes away the short message about something that is true no more.
   *
   * @param {import('../../live/announcements.js').Occasion} occasion
   */
  withdraw(occasion) {
    this.#shown.get(occasion)?.remove();
    this.#shown.delete(occasion);
  }

  /** Ends it, and leaves the title to the next view. */
  close() {
    this.#stop.abort();
    this.#toasts.remove();
    this.#notifier.clear();
    this.#chime.close();
  }

  #seen() {
    if (isInView()) {
      this.#notifier.clear();
      this.#count = 0;
      this.#showTitle();
    }
  }

  #showTitle() {
    const wanted = this.#count === 0 ? this.#title : text.alerts.counted(this.#count, this.#title);
    if (document.title !== wanted) {
      document.title = wanted;
    }
  }
}

/**
 * @param {Announcement} announcement
 * @param {string} other
 */
function wordsOf({ occasion, name }, other) {
  return text.alerts.words[occasion](name || other);
}
