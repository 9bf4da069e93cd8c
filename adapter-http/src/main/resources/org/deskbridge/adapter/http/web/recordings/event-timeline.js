import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';
import { clockTime } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { statusMark } from '../ui/status-badge.js';
import { readEvents } from './recordings-calls.js';

/** @typedef {import('../live/types.js').TimelineEntry} Entry */

/** A jump lands on a frame, which may be a little before the entry. */
const TOLERANCE_SECONDS = 0.1;

/** The events of a recording; each entry leads to its time in the video, and the current one is marked. */
export class EventTimeline extends HTMLElement {
  #jump;
  #renew;
  #hint = el('p', { class: 'soft small' });
  #list = el('ol', { class: 'events', testid: 'recording-events', 'aria-label': text.recordings.timeline.title });
  /** @type {{ time: number, button: HTMLButtonElement }[]} */
  #entries = [];
  /** @type {HTMLButtonElement | undefined} */
  #current;
  /** @type {number | undefined} */
  #id;
  /** @type {string | undefined} */
  #address;
  #isBroken = false;

  /**
   * @param {(seconds: number) => void} jump
   * @param {import('./recordings-view.js').Renew} renew
   */
  constructor(jump, renew) {
    super();
    this.#jump = jump;
    this.#renew = renew;
    fill(
      this,
      { class: 'card events-card' },
      el('div', {}, el('h2', {}, text.recordings.timeline.title), this.#hint),
      this.#list,
    );
  }

  /**
   * @param {import('../live/types.js').Recording} recording
   * @param {string | undefined} address where the events are, undefined before there is a video
   */
  update({ recordingId, stage }, address) {
    const isOther = recordingId !== this.#id || (address === undefined) !== (this.#address === undefined);
    this.#id = recordingId;
    this.#address = address;
    this.hidden = stage === 'erased' || stage === 'failed';
    if (isOther) {
      this.#draw([]);
      this.#showHint(address === undefined ? text.recordings.timeline.later : text.recordings.timeline.loading);
    }
    if (address !== undefined && (isOther || this.#isBroken)) {
      this.#isBroken = false;
      void this.#load(address);
    }
  }

  /**
   * Marks the entry at a time of the video.
   *
   * @param {number} seconds
   */
  follow(seconds) {
    const current = this.#entries.filter(({ time }) => time <= seconds + TOLERANCE_SECONDS).pop()?.button;
    if (current === this.#current) {
      return;
    }
    this.#current?.removeAttribute('aria-current');
    this.#current = current;
    current?.setAttribute('aria-current', 'true');
    if (current !== undefined) {
      this.#bringIntoSight(current);
    }
  }

  /** @param {string} address */
  async #load(address) {
    try {
      const entries = await readEvents(address);
      if (address === this.#address) {
        this.#draw(entries);
        this.#showHint(entries.length === 0 ? text.recordings.timeline.none : text.recordings.timeline.hint);
      }
    } catch {
      if (address === this.#address) {
        this.#failed();
      }
    }
  }

  #failed() {
    this.#isBroken = this.#id !== undefined && this.#renew(this.#id, 'events');
    if (!this.#isBroken) {
      const again = el(
        'button',
        { class: 'button button-plain', type: 'button', on: { click: () => this.#again() } },
        text.recordings.timeline.again,
      );
      show(this.#hint, `${text.recordings.timeline.failed} `, again);
    }
  }

  #again() {
    this.#showHint(text.recordings.timeline.loading);
    if (this.#address !== undefined) {
      void this.#load(this.#address);
    }
  }

  /** @param {string} words */
  #showHint(words) {
    this.#hint.textContent = words;
  }

  /** @param {Entry[]} entries */
  #draw(entries) {
    this.#current = undefined;
    this.#entries = entries.flatMap((entry) => {
      const words = wordsOf(entry);
      return words === undefined ? [] : [{ time: entry.time, button: this.#button(entry.time, words) }];
    });
    show(this.#list, ...this.#entries.map(({ button }) => el('li', {}, button)));
    this.#list.hidden = this.#entries.length === 0;
  }

  /**
   * @param {number} time
   * @param {import('../ui/dom.js').Child[]} words
   */
  #button(time, words) {
    return el(
      'button',
      { class: 'event', type: 'button', testid: 'recording-event', 'data-time': time, on: { click: () => this.#jump(time) } },
      el('span', { class: 'clock event-time' }, clockTime(time * 1000)),
      ...words,
    );
  }

  /** Scrolls the list only, never the page, because the reader may be elsewhere on it. @param {HTMLElement} entry */
  #bringIntoSight(entry) {
    const list = this.#list.getBoundingClientRect();
    const { top, bottom } = entry.getBoundingClientRect();
    if (top < list.top) {
      this.#list.scrollTop -= list.top - top;
    } else if (bottom > list.bottom) {
      this.#list.scrollTop += bottom - list.bottom;
    }
  }
}

/**
 * Draws an entry; undefined if its type is unknown.
 *
 * @param {Entry} entry
 * @returns {import('../ui/dom.js').Child[] | undefined}
 */
function wordsOf(entry) {
  switch (entry.type) {
    case 'status':
      return entry.status in text.status ? [el('span', { class: 'event-status' }, statusMark(entry.status))] : undefined;
    case 'joined':
      return [icon('person'), el('span', {}, text.recordings.timeline.joined(entry.participantName || text.someCustomer))];
    case 'chat':
      return [icon('speech'), said(entry.participantName || text.someCustomer, entry.content)];
    case 'notes':
      return [icon('note'), said(text.recordings.timeline.notes, entry.content)];
    default:
      return undefined;
  }
}

/**
 * @param {string} who
 * @param {string} content
 */
function said(who, content) {
  return el('span', { class: 'event-said' }, el('strong', {}, el('bdi', {}, who)), el('span', { class: 'event-content' }, content));
}

customElements.define('db-event-timeline', EventTimeline);
