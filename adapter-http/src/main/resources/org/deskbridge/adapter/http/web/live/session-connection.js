import { statusOf, waitOf } from './api.js';
import { browser as thisBrowser } from './browser.js';
import { pause } from './clock.js';
import { Feed } from './feed.js';
import { pageId } from './page-id.js';

const BEAT_MS = 15_000;
const SILENCE_MS = 3000;

/**
 * The events of a session. `opened`: the join link was, which technicians are told; `awaySince`: when the other side was last
 * seen, if it has come and has no page now.
 *
 * @template View
 * @typedef {{
 *   snapshot: { session: View, chat: import('./types.js').ChatLine[], hasEarlierChat: boolean, peers: import('./types.js').Peer[], awaySince?: string },
 *   session: View,
 *   chat: import('./types.js').ChatLine,
 *   presence: import('./types.js').Presence,
 *   opened: object,
 *   signal: import('./types.js').Signal,
 *   replaced: object,
 * }} SessionEvents
 */

/**
 * What a page is told of its session.
 *
 * @template View
 * @typedef {import('./feed.js').Listeners<SessionEvents<View>> & {
 *   lost: (lost: boolean) => void,
 *   refused: () => void,
 * }} Listener
 */

/**
 * The connection between one page and its session: events from the server, messages and signals to it.
 *
 * @template View
 */
export class SessionConnection {
  #base;
  #listener;
  #browser;
  /** @type {Feed<SessionEvents<View>>} */
  #feed;
  /** @type {Promise<unknown>} */
  #lastSignal = Promise.resolve();
  #beatAt = 0;
  /** @type {import('./clock.js').Cancel | undefined} */
  #stopBeats;

  /**
   * @param {string} base the path of the session
   * @param {Listener<View>} listener
   * @param {import('./browser.js').Browser} [browser]
   */
  constructor(base, listener, browser = thisBrowser) {
    this.#base = base;
    this.#listener = listener;
    this.#browser = browser;
    this.#feed = new Feed(
      {
        base,
        query: `?page=${encodeURIComponent(pageId)}`,
        silenceMs: SILENCE_MS,
        listeners: {
          snapshot: (snapshot) => listener.snapshot(snapshot),
          session: (view) => listener.session(view),
          chat: (message) => listener.chat(message),
          presence: (presence) => listener.presence(presence),
          opened: (nothing) => listener.opened(nothing),
          signal: (signal) => listener.signal(signal),
          replaced: (nothing) => listener.replaced(nothing),
        },
        // Browsers slow timers down in hidden tabs, but not events.
        onSign: () => this.#beatIfDue(),
        onLost: (lost) => listener.lost(lost),
        onRefused: () => listener.refused(),
      },
      browser,
    );
  }

  open() {
    const { clock } = this.#browser;
    this.#beatAt = clock.now();
    this.#stopBeats?.();
    this.#stopBeats = clock.every(BEAT_MS / 5, () => this.#beatIfDue());
    this.#feed.open();
  }

  close() {
    this.#stopBeats?.();
    this.#feed.close();
  }

  /** @param {string} text */
  chat(text) {
    return this.#browser.call('POST', `${this.#base}/chat`, { text });
  }

  /** @type {(seq: number) => Promise<import('./types.js').ChatPart>} returns the messages before one */
  earlierChat(seq) {
    return this.#browser.call('GET', `${this.#base}/chat?before=${seq}`);
  }

  /**
   * Sends a signal after all earlier ones and retries it while the rate limit refuses it; returns whether the service took it.
   *
   * @param {import('./types.js').SignalData} data
   * @param {string} [to] a page; absent: every page of the other role
   * @returns {Promise<boolean>}
   */
  signal(data, to) {
    const sent = this.#lastSignal.then(() => this.#send({ page: pageId, to, data }));
    this.#lastSignal = sent;
    return sent;
  }

  /**
   * @param {object} signal
   * @returns {Promise<boolean>}
   */
  async #send(signal) {
    for (;;) {
      try {
        await this.#browser.call('POST', `${this.#base}/signal`, signal);
        return true;
      } catch (failure) {
        const wait = waitOf(failure);
        if (wait === undefined) {
          return false;
        }
        await pause(this.#browser.clock, wait);
      }
    }
  }

  #beatIfDue() {
    const now = this.#browser.clock.now();
    if (now - this.#beatAt < BEAT_MS) {
      return;
    }
    this.#beatAt = now;
    this.#browser.call('POST', `${this.#base}/beat`, { page: pageId }).catch((failure) => {
      if (statusOf(failure) === 401) {
        this.#listener.refused();
      }
    });
  }
}
