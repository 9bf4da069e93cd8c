import { statusOf, waitOf } from '../live/api.js';
import { setServerNow } from '../live/server-clock.js';
import { text } from '../texts/texts.js';
import { el, show } from '../ui/dom.js';
import { messageSheet, troubleSheet } from '../ui/sheet.js';
import { endedSheet } from './ended-sheet.js';
import { launchCalls } from './launch-calls.js';
import { LiveView } from './live-view.js';
import { Notes } from './notes/notes.js';
import { ReadySheet } from './ready-sheet.js';
import { Recorder } from './recording/recorder.js';
import { SignInSheet } from './sign-in-sheet.js';

/** @typedef {import('../live/types.js').LaunchView} View */

const TRY_AGAIN_MS = 2000;

/** The technician's page: shows the one view that fits where the session stands. */
class LaunchPage extends HTMLElement {
  #token = new URLSearchParams(location.search).get('token') ?? '';
  /** @type {LiveView | undefined} */
  #live;
  /**
   * Outlives the view, for what was recorded last is uploaded when the session is over.
   *
   * @type {Recorder | undefined}
   */
  #recorder;
  /**
   * Outlive the view too, for what was typed last is saved when the session is over.
   *
   * @type {Notes | undefined}
   */
  #notes;

  connectedCallback() {
    document.body.classList.toggle('compact', new URLSearchParams(location.search).get('layout') === 'iFrame');
    // A page taken out of the browser's memory has lost its line.
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    void this.#load();
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
          this.#recorder ??= new Recorder(view.sessionId ?? '');
          const live = new LiveView(view, this.#recorder, this.#notesOf(view), {
            changed: (changed) => this.#render(changed),
            refused: () => void this.#reload(),
          });
          this.#put(live);
          this.#live = live;
        }
        this.#live.update(view);
        return;
      case 'complete':
      case 'abandoned':
        document.title = text.title(text.status[view.status]);
        this.#recorder?.end();
        this.#put(endedSheet(view, this.#notesOf(view), this.#recorder));
    }
  }

  /** @param {View} view */
  #notesOf(view) {
    this.#notes ??= new Notes(view.sessionId ?? '', view.notes ?? '');
    return this.#notes;
  }

  async #start() {
    this.#render(await launchCalls.start(this.#token));
  }

  async #signOut() {
    // Where even signing out fails, loading says what is wrong.
    await launchCalls.signOut().catch(() => {});
    await this.#load();
  }

  /** The line was refused: the session ended, the sign-in ran out, or it was but a hiccup. */
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
    this.#live?.close();
    this.#live = undefined;
    show(this, view);
    window.scrollTo(0, 0);
  }
}

customElements.define('db-launch-page', LaunchPage);
