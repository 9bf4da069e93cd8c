import { call, statusOf, waitOf } from './api.js';
import { Feed } from './feed.js';
import { pageId } from './page-id.js';

const BEAT_MS = 15_000;
const SILENCE_MS = 3000;
const EVENTS = ['snapshot', 'session', 'chat', 'presence', 'signal', 'replaced', 'ping'];

/**
 * What a page hears of its session.
 *
 * @template View
 * @typedef {{
 *   snapshot: (snapshot: { session: View, chat: import('./types.js').ChatMessage[], hasEarlierChat: boolean, peers: import('./types.js').Peer[] }) => void,
 *   session: (view: View) => void,
 *   chat: (message: import('./types.js').ChatMessage) => void,
 *   presence: (presence: import('./types.js').Presence) => void,
 *   signal: (signal: import('./types.js').Signal) => void,
 *   replaced: () => void,
 *   lost: (lost: boolean) => void,
 *   refused: () => void,
 * }} Listener
 */

/**
 * The line between one page and its session: the feed down, small posts up.
 *
 * @template View
 */
export class SessionConnection {
  #base;
  #listener;
  #feed;
  /** @type {Promise<unknown>} */
  #lastSignal = Promise.resolve();
  #beatAt = 0;
  /** @type {number | undefined} */
  #beats;

  /**
   * @param {string} base the path of the session
   * @param {Listener<View>} listener
   */
  constructor(base, listener) {
    this.#base = base;
    this.#listener = listener;
    this.#feed = new Feed({
      base,
      query: `?page=${encodeURIComponent(pageId)}`,
      names: EVENTS,
      silenceMs: SILENCE_MS,
      onEvent: (name, data) => this.#hear(name, data),
      onLost: (lost) => listener.lost(lost),
      onRefused: () => listener.refused(),
    });
  }

  open() {
    this.#beatAt = performance.now();
    window.clearInterval(this.#beats);
    this.#beats = window.setInterval(() => this.#beatIfDue(), BEAT_MS / 5);
    this.#feed.open();
  }

  close() {
    window.clearInterval(this.#beats);
    this.#feed.close();
  }

  /** @param {string} said */
  chat(said) {
    return call('POST', `${this.#base}/chat`, { text: said });
  }

  /** @type {(seq: number) => Promise<import('./types.js').ChatPart>} returns the messages before one */
  earlierChat(seq) {
    return call('GET', `${this.#base}/chat?before=${seq}`);
  }

  /**
   * Sends a signal after all earlier ones, again where they came too fast; returns whether the service took it.
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
        await call('POST', `${this.#base}/signal`, signal);
        return true;
      } catch (failure) {
        const wait = waitOf(failure);
        if (wait === undefined) {
          return false;
        }
        await new Promise((resolve) => window.setTimeout(resolve, wait));
      }
    }
  }

  /**
   * @param {string} name
   * @param {any} data
   */
  #hear(name, data) {
    // Browsers slow timers down in hidden tabs, but not this.
    this.#beatIfDue();
    if (name !== 'ping') {
      const hear = /** @type {Record<string, (data: any) => void>} */ (/** @type {unknown} */ (this.#listener))[name];
      hear?.(data);
    }
  }

  #beatIfDue() {
    if (performance.now() - this.#beatAt < BEAT_MS) {
      return;
    }
    this.#beatAt = performance.now();
    call('POST', `${this.#base}/beat`, { page: pageId }).catch((failure) => {
      if (statusOf(failure) === 401) {
        this.#listener.refused();
      }
    });
  }
}
