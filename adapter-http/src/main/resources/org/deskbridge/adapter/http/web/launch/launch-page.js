import { statusOf, waitOf } from '../live/api.js';
import { setServerNow } from '../live/server-clock.js';
import { signOut } from '../live/sign-in.js';
import { TabMemory } from '../live/tab-memory.js';
import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { atBeginning } from '../ui/format.js';
import { messageSheet, troubleSheet } from '../ui/sheet.js';
import { SignInSheet } from '../ui/sign-in-sheet.js';
import { isShowing, turnTo } from '../ui/turn.js';
import { endedSheet } from './ended-sheet.js';
import { launchCalls } from './launch-calls.js';
import { LiveView } from './live-view.js';
import { noTokenSheet } from './no-token-sheet.js';
import { Notes, versionOf } from './notes/notes.js';
import { NotesDraft } from './notes/notes-draft.js';
import { ReadySheet } from './ready-sheet.js';
import { mediaCapture } from './recording/media-capture.js';
import { Recorder } from './recording/recorder.js';
import { PendingUploads } from './recording/pending-uploads.js';
import { recordingCalls } from './recording/recording-calls.js';

/** @typedef {import('../live/types.js').LaunchView} View */

const TRY_AGAIN_MS = 2000;

/** The technician's page: shows the view for the status of the session. */
class LaunchPage extends HTMLElement {
  #token = new URLSearchParams(location.search).get('token') ?? '';
  /** @type {LiveView | undefined} */
  #live;
  /**
   * Outlives the view, because uploads go on after the session has ended.
   *
   * @type {Recorder | undefined}
   */
  #recorder;
  /**
   * Outlive the view too, because the last notes are saved after the session has ended.
   *
   * @type {Notes | undefined}
   */
  #notes;

  #isEndedHere = false;

  connectedCallback() {
    document.body.classList.toggle('compact', new URLSearchParams(location.search).get('layout') === 'iFrame');
    // A page restored from the back-forward cache has lost its connection.
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    window.addEventListener('beforeunload', (event) => this.#warn(event));
    window.addEventListener('pagehide', () => this.#leave());
    if (this.#token === '') {
      document.title = text.title(text.launch.title);
      this.#put(noTokenSheet());
    } else {
      void this.#load();
    }
  }

  async #load(justSignedIn = false) {
    try {
      this.#render(await launchCalls.show(this.#token));
    } catch (failure) {
      this.#fail(failure, justSignedIn);
    }
  }

  /** @param {View} view */
  #render(view) {
    setServerNow(view.now);
    switch (view.status) {
      case 'notStarted':
        document.title = text.title(text.launch.ready.title);
        this.#put(new ReadySheet(view, { start: () => this.#start(), signOut: () => this.#signOut() }));
        return;
      case 'waiting':
      case 'active':
        if (this.#live === undefined) {
          const live = new LiveView(view, this.#recorderOf(view), this.#notesOf(view), {
            changed: (changed) => this.#render(changed),
            refused: () => void this.#reload(),
            left: () => this.#showLeft(),
            ending: (isEnding) => {
              this.#isEndedHere = isEnding;
            },
          });
          this.#put(live);
          this.#live = live;
        }
        this.#live.update(view);
        return;
      case 'complete':
      case 'abandoned':
        document.title = text.title(atBeginning(text.status[view.status]));
        this.#recorder?.end();
        this.#put(endedSheet(view, this.#isEndedHere, this.#notesOf(view), this.#recorder, () => this.#startAgain(view)));
    }
  }

  /** The session goes on with a colleague; what was recorded here is still uploaded. */
  #showLeft() {
    document.title = text.title(text.left.title);
    this.#put(
      messageSheet(
        { icon: 'check', title: text.left.title, testid: 'left' },
        el('p', { class: 'soft' }, text.left.text),
        this.#recorder !== undefined && new PendingUploads(this.#recorder),
        el('button', { class: 'button', testid: 'come-back', type: 'button', on: { click: () => void this.#load() } }, text.left.back),
      ),
    );
  }

  /** @param {View} view */
  #notesOf(view) {
    const session = view.sessionId ?? '';
    this.#notes ??= new Notes(
      versionOf(view),
      (words, revision, options) => launchCalls.writeNotes(session, words, revision, options),
      new NotesDraft(session),
    );
    return this.#notes;
  }

  /** @param {View} view */
  #recorderOf(view) {
    const session = view.sessionId ?? '';
    this.#recorder ??= new Recorder(recordingCalls(session), mediaCapture, new TabMemory(`recording ${session}`));
    return this.#recorder;
  }

  /**
   * Lets the browser ask before the page is closed and something is lost.
   *
   * @param {BeforeUnloadEvent} event
   */
  #warn(event) {
    if (this.#recorder?.busy || this.#notes?.atRisk) {
      event.preventDefault();
    }
  }

  #leave() {
    this.#recorder?.leave();
    this.#notes?.leave();
  }

  async #start() {
    this.#render(await launchCalls.start(this.#token));
  }

  /** @param {View} view */
  async #startAgain(view) {
    const { token } = await launchCalls.again(view.sessionId ?? '');
    await launchCalls.start(token);
    const address = new URL(location.href);
    address.searchParams.set('token', token);
    location.assign(address);
  }

  async #signOut() {
    // If even this fails, loading shows what is wrong.
    await signOut().catch(() => {});
    await this.#load();
  }

  /** The connection was refused: the session has ended, the sign-in has expired, or it was a passing fault. */
  async #reload() {
    try {
      const view = await launchCalls.show(this.#token);
      if (this.#live !== undefined) {
        this.#render(view);
      }
    } catch (failure) {
      if ([401, 403, 404].includes(statusOf(failure))) {
        this.#fail(failure);
      }
    }
  }

  /** @param {unknown} failure */
  #fail(failure, justSignedIn = false) {
    document.title = text.title(text.launch.title);
    switch (statusOf(failure)) {
      case 401:
        this.#put(new SignInSheet(() => void this.#load(true), justSignedIn));
        return;
      case 400:
      case 404:
        this.#put(
          messageSheet({ icon: 'link', title: text.launch.unknown.title }, el('p', { class: 'soft' }, text.launch.unknown.text)),
        );
        return;
      case 403:
        this.#put(
          messageSheet(
            { icon: 'lock', title: text.launch.foreign.title },
            el('p', { class: 'soft' }, text.launch.foreign.text),
            el(
              'button',
              { class: 'button', type: 'button', on: { click: () => void this.#signOut() } },
              text.launch.signOutOther,
            ),
          ),
        );
        return;
      default:
        this.#put(troubleSheet(failure));
        window.setTimeout(() => void this.#load(), waitOf(failure) ?? TRY_AGAIN_MS);
    }
  }

  /** @param {Element} view */
  #put(view) {
    if (isShowing(this, view)) {
      return;
    }
    this.#live?.close();
    this.#live = undefined;
    turnTo(this, view);
    window.scrollTo(0, 0);
  }
}

customElements.define('db-launch-page', LaunchPage);
