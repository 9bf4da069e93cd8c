import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';
import { clockTime, timeOfDay } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { stageBadge, stageIcon } from './stage-badge.js';

/** @typedef {{ recording: import('../live/types.js').Recording, name: string, thumbnail?: string }} Item */

/** The recordings of the session, first to last, each with its picture; one is chosen. */
export class RecordingList extends HTMLElement {
  #title = el('h2', {});
  #items = el('ul', { class: 'takes' });
  #choose;
  #renew;
  #shown = '';

  /**
   * @param {(id: number) => void} choose
   * @param {import('./recordings-view.js').Renew} renew
   */
  constructor(choose, renew) {
    super();
    this.#choose = choose;
    this.#renew = renew;
    fill(this, { class: 'card takes-card', testid: 'recording-list' }, this.#title, this.#items);
  }

  /**
   * @param {Item[]} items
   * @param {number} chosen
   */
  update(items, chosen) {
    const wanted = JSON.stringify([items.map(essence), chosen]);
    if (wanted === this.#shown) {
      return;
    }
    this.#shown = wanted;
    const focused = this.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.#title.textContent = text.recordings.list(items.length);
    show(this.#items, ...items.map((item) => this.#row(item, items.length > 1, item.recording.recordingId === chosen)));
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }

  /**
   * @param {Item} item
   * @param {boolean} isOneOfSeveral
   * @param {boolean} isChosen
   */
  #row({ recording, name, thumbnail }, isOneOfSeveral, isChosen) {
    const { recordingId: id, durationSeconds: seconds, startedAt } = recording;
    const length = seconds === undefined ? '' : ` · ${clockTime(seconds * 1000)}`;
    const words = el(
      'span',
      { class: 'take-words' },
      isOneOfSeveral && el('strong', {}, name),
      el('span', { class: 'clock soft small' }, `${timeOfDay(startedAt)}${length}`),
      el('span', { class: 'take-state' }, stageBadge(recording.stage, percent(recording)), recording.isArchived && archivedMark()),
    );
    const picture = thumbnail === undefined ? blank(recording.stage) : this.#picture(id, thumbnail, recording.stage);
    return el(
      'li',
      {},
      isOneOfSeveral
        ? el(
            'button',
            {
              class: 'take', type: 'button', id: `take-${id}`, testid: 'recording-choice', 'aria-current': isChosen ? 'true' : undefined,
              on: { click: () => this.#choose(id) },
            },
            picture,
            words,
          )
        : el('div', { class: 'take' }, picture, words),
    );
  }

  /**
   * @param {number} id
   * @param {string} address
   * @param {import('../live/types.js').Stage} stage
   */
  #picture(id, address, stage) {
    const image = el('img', {
      class: 'take-picture', testid: 'recording-thumbnail', src: address, alt: '', width: 112, height: 63,
      on: { error: () => !this.#renew(id, 'thumbnail') && image.replaceWith(blank(stage)) },
    });
    return image;
  }
}

/**
 * Returns the visible part of an item; a change of the rest needs no drawing.
 *
 * @param {Item} item
 */
function essence({ recording, name, thumbnail }) {
  return [name, thumbnail, recording.recordingId, recording.stage, percent(recording), recording.isArchived];
}

/** @param {import('../live/types.js').Recording} recording */
function percent({ progress }) {
  return progress === undefined ? '' : `${Math.floor(progress * 100)} %`;
}

/** @param {import('../live/types.js').Stage} stage */
function blank(stage) {
  return el('span', { class: 'take-picture take-blank' }, icon(stage === 'readyForDownload' ? 'film' : stageIcon(stage)));
}

/** Draws the mark of an archived recording. */
export function archivedMark() {
  return el('span', { class: 'status', testid: 'recording-archived' }, icon('archive'), text.recordings.archived);
}

customElements.define('db-recording-list', RecordingList);
