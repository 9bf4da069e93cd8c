import { launchCalls } from '../launch/launch-calls.js';
import { SignInSheet } from '../launch/sign-in-sheet.js';
import { statusOf, waitOf } from '../live/api.js';
import { text } from '../texts/texts.js';
import { ConnectionBanner } from '../ui/connection-banner.js';
import { el, show } from '../ui/dom.js';
import { messageSheet, troubleSheet } from '../ui/sheet.js';
import { MediaLinks } from './media-links.js';
import { recordingsCalls } from './recordings-calls.js';
import { RecordingsView } from './recordings-view.js';

/** @typedef {import('../live/types.js').RecordingsView} View */

const TRY_AGAIN_MS = 2000;
const RENEW_AGAIN_MS = 30_000;
const PACE_MS = { making: 1500, capturing: 4000, live: 10_000, still: 15 * 60_000 };

/** The page of the recordings of a session: shows them, and looks again for as long as something moves. */
class RecordingsPage extends HTMLElement {
  #session = location.pathname.split('/')[2] ?? '';
  #links = new MediaLinks();
  #banner = new ConnectionBanner();
  #looks = 0;
  /** @type {Map<string, number>} */
  #renewedAt = new Map();
  /** @type {number | undefined} */
  #timer;
  /** @type {RecordingsView | undefined} */
  #view;

  connectedCallback() {
    void this.#load();
  }

  async #load(justSignedIn = false) {
    window.clearTimeout(this.#timer);
    const look = ++this.#looks;
    try {
      const view = await recordingsCalls.show(this.#session);
      if (look === this.#looks) {
        this.#render(view);
      }
    } catch (failure) {
      if (look === this.#looks) {
        this.#fail(failure, justSignedIn);
      }
    }
  }

  /** @param {View} view */
  #render(view) {
    this.#banner.lost = false;
    document.title = text.title(text.recordings.title);
    if (this.#view === undefined) {
      this.#view = new RecordingsView(this.#links, {
        transcode: (id) => this.#act(() => recordingsCalls.transcode(this.#session, id)),
        setArchived: (id, flag) => this.#act(() => recordingsCalls.setArchived(this.#session, id, flag)),
        renew: (id, what) => this.#renew(id, what),
        signOut: () => void this.#signOut(),
      });
      show(this, this.#view, this.#banner);
    }
    this.#view.update(view);
    this.#again(pace(view));
  }

  /** @param {number} ms */
  #again(ms) {
    this.#timer = window.setTimeout(() => void this.#load(), ms);
  }

  /** @param {() => Promise<unknown>} work */
  async #act(work) {
    try {
      await work();
    } catch (failure) {
      if ([401, 403, 404].includes(statusOf(failure))) {
        await this.#load();
        return;
      }
      throw failure;
    }
    await this.#load();
  }

  /**
   * Gets new links because one does not work, and says whether it does: not where that was in vain just now.
   *
   * @param {number} id
   * @param {string} what does not load
   */
  #renew(id, what) {
    const key = `${what} ${id}`;
    const last = this.#renewedAt.get(key);
    if (last !== undefined && performance.now() - last < RENEW_AGAIN_MS) {
      return false;
    }
    this.#renewedAt.set(key, performance.now());
    this.#links.renew(id);
    void this.#load();
    return true;
  }

  async #signOut() {
    // Where even signing out fails, loading says what is wrong.
    await launchCalls.signOut().catch(() => {});
    await this.#load();
  }

  /** @param {unknown} failure */
  #fail(failure, justSignedIn = false) {
    switch (statusOf(failure)) {
      case 401:
        document.title = text.title(text.signIn.title);
        this.#put(new SignInSheet(() => void this.#load(true), justSignedIn, text.recordings.why));
        return;
      case 400:
      case 403:
      case 404:
        document.title = text.title(text.recordings.unknown.title);
        this.#put(
          messageSheet(
            { icon: 'link', title: text.recordings.unknown.title, testid: 'unknown-session' },
            el('p', { class: 'soft' }, text.recordings.unknown.text),
            el(
              'button',
              { class: 'button', type: 'button', on: { click: () => void this.#signOut() } },
              text.launch.signOutOther,
            ),
          ),
        );
        return;
      default:
        if (this.#view === undefined) {
          document.title = text.title(text.recordings.title);
          this.#put(troubleSheet(failure));
        }
        this.#banner.lost = this.#view !== undefined;
        this.#again(waitOf(failure) ?? TRY_AGAIN_MS);
    }
  }

  /** @param {Element} sheet */
  #put(sheet) {
    this.#view = undefined;
    show(this, sheet);
    window.scrollTo(0, 0);
  }
}

/**
 * Returns after how long it is worth looking again. Links are good for days, so what stands still is looked at all the same.
 *
 * @param {View} view
 */
function pace({ session, recordings }) {
  const stages = recordings.map((recording) => recording.stage);
  if (stages.includes('queued') || stages.includes('transcoding')) {
    return PACE_MS.making;
  }
  if (stages.includes('capturing')) {
    return PACE_MS.capturing;
  }
  return session.endedAt === undefined ? PACE_MS.live : PACE_MS.still;
}

customElements.define('db-recordings-page', RecordingsPage);
