import { statusOf, waitOf } from '../live/api.js';
import { signOut } from '../live/sign-in.js';
import { text } from '../texts/texts.js';
import { ConnectionBanner } from '../ui/connection-banner.js';
import { el } from '../ui/dom.js';
import { messageSheet, troubleSheet } from '../ui/sheet.js';
import { SignInSheet } from '../ui/sign-in-sheet.js';
import { isShowing, turnTo } from '../ui/turn.js';
import { MediaLinks } from './media-links.js';
import { recordingsCalls } from './recordings-calls.js';
import { RecordingsView } from './recordings-view.js';

/** @typedef {import('../live/types.js').RecordingsView} View */

const TRY_AGAIN_MS = 2000;
const RENEW_AGAIN_MS = 30_000;
const PACE_MS = { making: 1500, capturing: 4000, live: 10_000, still: 15 * 60_000 };

/** The page of the recordings of a session: shows them, and refreshes them while something changes. */
class RecordingsPage extends HTMLElement {
  #session = location.pathname.split('/')[2] ?? '';
  #links = new MediaLinks();
  #banner = new ConnectionBanner();
  #loads = 0;
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
    const load = ++this.#loads;
    try {
      const view = await recordingsCalls.show(this.#session);
      if (load === this.#loads) {
        this.#render(view);
      }
    } catch (failure) {
      if (load === this.#loads) {
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
      turnTo(this, this.#view, this.#banner);
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
   * Requests new links because one does not work. Returns whether it does: not if new links failed just now.
   *
   * @param {number} id
   * @param {string} what part does not load
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
    // If even this fails, loading shows what is wrong.
    await signOut().catch(() => {});
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
    if (isShowing(this, sheet)) {
      return;
    }
    this.#view = undefined;
    turnTo(this, sheet);
    window.scrollTo(0, 0);
  }
}

/**
 * Returns the time until the next refresh. Links expire, so even finished recordings are refreshed.
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
