import { text } from '../texts/texts.js';
import { el, fill, show } from '../ui/dom.js';
import { icon } from '../ui/icons.js';
import { EventTimeline } from './event-timeline.js';
import { RecordingList } from './recording-list.js';
import { RecordingPlayer } from './recording-player.js';
import { sessionHead } from './session-head.js';

/** @typedef {import('../live/types.js').RecordingsView} View */
/** @typedef {import('../live/types.js').Recording} Recording */
/**
 * @typedef {{
 *   transcode: (id: number) => Promise<void>,
 *   setArchived: (id: number, isArchived: boolean) => Promise<void>,
 *   renew: Renew,
 *   signOut: () => void,
 * }} Actions
 */
/** @typedef {(id: number, what: 'video' | 'events' | 'thumbnail') => boolean} Renew requests new links and returns whether it does */

/** The session, its recordings, and the one that is chosen. */
export class RecordingsView extends HTMLElement {
  #links;
  #actions;
  #head = el('div', {});
  #main = el('div', { class: 'recorded-main' });
  #list;
  #player;
  #timeline;
  #shownHead = '';
  /** @type {number | undefined} */
  #chosen = Number(location.hash.slice(1)) || undefined;
  /** @type {View | undefined} */
  #view;

  /**
   * @param {import('./media-links.js').MediaLinks} links
   * @param {Actions} actions
   */
  constructor(links, actions) {
    super();
    this.#links = links;
    this.#actions = actions;
    this.#list = new RecordingList((id) => this.#choose(id), actions.renew);
    this.#timeline = new EventTimeline((seconds) => this.#player.jump(seconds), actions.renew);
    this.#player = new RecordingPlayer(actions, (seconds) => this.#timeline.follow(seconds));
    fill(this, {}, el('main', { class: 'recorded' }, this.#head, this.#main));
  }

  /** @param {View} view */
  update(view) {
    this.#view = view;
    const head = JSON.stringify(view.session);
    if (head !== this.#shownHead) {
      this.#shownHead = head;
      show(this.#head, sessionHead(view.session, this.#actions.signOut));
    }
    if (view.recordings.length === 0) {
      show(this.#main, nothing(view.session.endedAt !== undefined));
      return;
    }
    if (!this.#player.isConnected) {
      show(this.#main, this.#player, el('div', { class: 'recorded-side' }, this.#list, this.#timeline));
    }
    this.#show(view);
  }

  /** @param {View} view */
  #show({ session, recordings }) {
    const index = Math.max(0, recordings.findIndex(({ recordingId }) => recordingId === this.#choice(recordings)));
    const recording = /** @type {Recording} */ (recordings[index]);
    this.#chosen = recording.recordingId;
    const items = recordings.map((each, at) => ({
      recording: each, name: text.recordings.name(at + 1, recordings.length), thumbnail: this.#links.of(each)?.thumbnail,
    }));
    this.#list.update(items, recording.recordingId);
    const links = this.#links.of(recording);
    const name = text.recordings.name(index + 1, recordings.length);
    this.#player.update({ recording, name, links, isOver: session.endedAt !== undefined });
    this.#timeline.update(recording, links?.events);
  }

  /**
   * Returns the id of the one chosen before, otherwise of the first that can be watched.
   *
   * @param {Recording[]} recordings
   */
  #choice(recordings) {
    const known = recordings.some(({ recordingId }) => recordingId === this.#chosen);
    return known ? this.#chosen : recordings.find(({ stage }) => stage === 'readyForDownload')?.recordingId;
  }

  /** @param {number} id */
  #choose(id) {
    this.#chosen = id;
    history.replaceState(null, '', `#${id}`);
    if (this.#view !== undefined) {
      this.#show(this.#view);
    }
  }
}

/** @param {boolean} isOver whether the session is */
function nothing(isOver) {
  return el(
    'div',
    { class: 'card recorded-empty', role: 'status', testid: 'recordings-empty' },
    el('span', { class: 'sheet-icon' }, icon('film')),
    el('h2', {}, text.recordings.empty.title),
    !isOver && el('p', { class: 'soft' }, text.recordings.empty.text),
  );
}

customElements.define('db-recordings-view', RecordingsView);
