import { text } from '../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../ui/busy.js';
import { el, fill, show } from '../ui/dom.js';
import { clockTime, size, timeOfDay } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { notice } from '../ui/notice.js';
import { archivedMark } from './recording-list.js';
import { StageMessage } from './stage-message.js';
import { VideoBox } from './video-box.js';

/** @typedef {import('../live/types.js').Recording} Recording */
/** @typedef {{ recording: Recording, name: string, links?: import('./media-links.js').Links, isOver: boolean }} Shown */

/** The chosen recording: its video or a message in its place, and its actions. */
export class RecordingPlayer extends HTMLElement {
  #actions;
  #moved;
  #title = el('h2', { tabindex: '-1' });
  #facts = el('p', { class: 'soft small clock' });
  #stage = el('div', { class: 'player-stage' });
  #download = el('a', { class: 'button button-main', testid: 'recording-download', download: true });
  #archive = el('button', {
    class: 'button', type: 'button', testid: 'recording-archive', on: { click: () => void this.#setArchived() },
  });
  #buttons = el('div', { class: 'row player-buttons' }, this.#download, this.#archive);
  #outcome = el('div', { class: 'player-outcome', role: 'status' });
  /** @type {VideoBox | StageMessage | undefined} */
  #content;
  /** @type {Shown | undefined} */
  #shown;

  /**
   * @param {import('./recordings-view.js').Actions} actions
   * @param {(seconds: number) => void} moved called with the position of the video
   */
  constructor(actions, moved) {
    super();
    this.#actions = actions;
    this.#moved = moved;
    show(this.#download, icon('download'), text.recordings.player.download);
    fill(
      this,
      { class: 'player' },
      this.#stage,
      el(
        'div',
        { class: 'player-bar' },
        el('div', { class: 'player-words' }, this.#title, this.#facts),
        this.#buttons,
      ),
      this.#outcome,
    );
  }

  /** @param {Shown} shown */
  update(shown) {
    const before = this.#shown?.recording;
    const { recording, name, links } = shown;
    this.#shown = shown;
    if (before?.recordingId !== recording.recordingId) {
      this.#outcome.replaceChildren();
    }
    this.#title.textContent = name;
    show(this.#facts, facts(recording), recording.isArchived && archivedMark());
    this.#buttons.hidden = links === undefined;
    if (recording.videoUrl !== undefined) {
      // The newest link is valid the longest; the one in use belongs to the player.
      this.#download.href = new URL(recording.videoUrl, location.href).pathname;
    }
    if (!isBusy(this.#archive)) {
      this.#drawArchive(recording.isArchived);
    }
    this.#fill(shown, before);
  }

  /**
   * Seeks in the video.
   *
   * @param {number} seconds
   */
  jump(seconds) {
    if (this.#content instanceof VideoBox) {
      this.#content.jump(seconds);
    }
  }

  /**
   * @param {Shown} shown
   * @param {Recording | undefined} before
   */
  #fill({ recording, name, links, isOver }, before) {
    const same = before?.recordingId === recording.recordingId;
    if (links !== undefined) {
      if (!same || !(this.#content instanceof VideoBox)) {
        this.#put(new VideoBox(recording.recordingId, { renew: this.#actions.renew, moved: this.#moved }), same);
      }
      /** @type {VideoBox} */ (this.#content).update(links, name);
      return;
    }
    if (!same || !(this.#content instanceof StageMessage)) {
      this.#put(new StageMessage((id) => this.#actions.transcode(id)), same);
    }
    /** @type {StageMessage} */ (this.#content).update(recording, isOver);
  }

  /**
   * @param {VideoBox | StageMessage} content
   * @param {boolean} keepsFocus
   */
  #put(content, keepsFocus) {
    const hadFocus = keepsFocus && this.#stage.contains(document.activeElement);
    this.#content = content;
    show(this.#stage, content);
    if (hadFocus) {
      this.#title.focus();
    }
  }

  async #setArchived() {
    const recording = this.#shown?.recording;
    if (recording === undefined || isBusy(this.#archive)) {
      return;
    }
    const flag = !recording.isArchived;
    setBusy(this.#archive, text.recordings.asking);
    this.#outcome.replaceChildren();
    try {
      await this.#actions.setArchived(recording.recordingId, flag);
      this.#showOutcome(recording, el('p', { class: 'soft small' }, flag ? text.recordings.player.archivedNow : text.recordings.player.restoredNow));
    } catch {
      this.#showOutcome(recording, notice('problem', text.failed));
    } finally {
      this.#drawArchive(this.#shown?.recording.isArchived ?? false);
    }
  }

  /**
   * @param {Recording} of
   * @param {Node} words
   */
  #showOutcome(of, words) {
    if (this.#shown?.recording.recordingId === of.recordingId) {
      show(this.#outcome, words);
    }
  }

  /** @param {boolean} isArchived */
  #drawArchive(isArchived) {
    const { archive, restore } = text.recordings.player;
    setIdle(this.#archive, icon('archive'), isArchived ? restore : archive);
  }
}

/** @param {Recording} recording */
function facts({ startedAt, durationSeconds: seconds, bytes }) {
  const parts = [
    timeOfDay(startedAt),
    seconds === undefined ? '' : clockTime(seconds * 1000),
    bytes === undefined ? '' : size(bytes),
  ];
  return el('span', {}, parts.filter((part) => part !== '').join(' · '));
}

customElements.define('db-recording-player', RecordingPlayer);
