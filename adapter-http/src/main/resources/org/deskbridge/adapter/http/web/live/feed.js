import { statusOf } from './api.js';
import { Polls } from './polls.js';
import { afterMuteStream, afterTrial, firstWay, trialDelay } from './transport.js';

const CHECK_MS = 250;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 3000;
const TRIAL_MS = 3000;

/**
 * Events from the server that keep coming: a lost or silent connection is opened again until `close`.
 *
 * Every event counts as a sign of life, so the server must send a ping more often than `silenceMs`. Where streams are open and
 * stay mute, because something between holds them back, the events are polled, until a stream gets through again.
 */
export class Feed {
  #options;
  #way = firstWay;
  /** @type {EventSource | undefined} */
  #source;
  /** @type {Polls | undefined} */
  #polls;
  /** @type {EventSource | undefined} */
  #trial;
  /** @type {number | undefined} */
  #watch;
  /** @type {number | undefined} */
  #retry;
  /** @type {number | undefined} */
  #trialTimer;
  #failures = 0;
  #heardAt = 0;
  #openedAt = 0;
  #mute = true;
  #lost = false;

  /**
   * @param {{
   *   base: string,
   *   query?: string,
   *   names: string[],
   *   silenceMs: number,
   *   onEvent: (name: string, data: any) => void,
   *   onLost: (lost: boolean) => void,
   *   onRefused?: () => void,
   * }} options the feed is at `feed` under the base, its polls at `poll`, its trial at `trial/feed`; `query` begins with a
   *   question mark and goes to the first two; `onRefused` is called when the server answered and would not open the feed
   */
  constructor(options) {
    this.#options = options;
  }

  /** Opens the feed, anew if it is open already. */
  open() {
    this.close();
    this.#failures = 0;
    this.#heardAt = performance.now();
    this.#watch = window.setInterval(() => this.#check(), CHECK_MS);
    this.#connect();
  }

  /** Closes the feed and leaves it closed. */
  close() {
    window.clearInterval(this.#watch);
    this.#drop();
    this.#setLost(false);
  }

  #connect() {
    this.#drop();
    if (this.#way.by === 'poll') {
      this.#poll();
    } else {
      this.#stream();
    }
  }

  /** @param {'feed' | 'poll'} call */
  #url(call) {
    return `${this.#options.base}/${call}${this.#options.query ?? ''}`;
  }

  #stream() {
    const source = new EventSource(this.#url('feed'));
    this.#source = source;
    this.#openedAt = performance.now();
    this.#mute = true;
    for (const name of this.#options.names) {
      source.addEventListener(name, (event) => {
        if (source === this.#source) {
          this.#mute = false;
          this.#way = firstWay;
          this.#hear(name, event.data === '' ? {} : JSON.parse(event.data));
        }
      });
    }
    source.addEventListener('error', () => {
      if (source !== this.#source) {
        return;
      }
      const refused = source.readyState === EventSource.CLOSED;
      this.#connectLater();
      if (refused) {
        this.#options.onRefused?.();
      }
    });
  }

  #poll() {
    const polls = new Polls(
      this.#url('poll'),
      (events) => {
        this.#hear('ping', {});
        for (const { name, data } of events) {
          if (polls === this.#polls) {
            this.#hear(name, data);
          }
        }
      },
      (failure) => {
        if (statusOf(failure) !== 0 && statusOf(failure) !== 429) {
          this.#options.onRefused?.();
        }
      },
    );
    this.#polls = polls;
    this.#tryLater();
  }

  #tryLater() {
    window.clearTimeout(this.#trialTimer);
    this.#trialTimer = window.setTimeout(() => this.#try(), trialDelay(this.#way));
  }

  /** Tries a stream while the polls go on. Without any connection that would show nothing. */
  #try() {
    if (this.#lost) {
      this.#tryLater();
      return;
    }
    const trial = new EventSource(`${this.#options.base}/trial/feed`);
    this.#trial = trial;
    trial.addEventListener('ping', () => this.#tried(trial, true));
    trial.addEventListener('error', () => this.#tried(trial, false));
    this.#trialTimer = window.setTimeout(() => this.#tried(trial, false), TRIAL_MS);
  }

  /**
   * @param {EventSource} trial
   * @param {boolean} spoke
   */
  #tried(trial, spoke) {
    trial.close();
    if (trial !== this.#trial) {
      return;
    }
    this.#trial = undefined;
    this.#way = afterTrial(this.#way, spoke);
    if (spoke) {
      this.#connect();
    } else {
      this.#tryLater();
    }
  }

  #connectLater() {
    this.#drop();
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = window.setTimeout(() => this.#connect(), delay);
  }

  /**
   * @param {string} name
   * @param {any} data
   */
  #hear(name, data) {
    this.#heardAt = performance.now();
    this.#failures = 0;
    this.#setLost(false);
    this.#options.onEvent(name, data);
  }

  #check() {
    const now = performance.now();
    const patience = this.#options.silenceMs;
    // A little early, so that the eye sees it within the promised time.
    if (now - this.#heardAt > patience - 2 * CHECK_MS) {
      this.#setLost(true);
    }
    if (this.#source === undefined || now - Math.max(this.#heardAt, this.#openedAt) <= patience) {
      return;
    }
    if (this.#mute) {
      this.#way = afterMuteStream(this.#way);
      this.#connect();
    } else {
      this.#connectLater();
    }
  }

  #drop() {
    window.clearTimeout(this.#retry);
    window.clearTimeout(this.#trialTimer);
    this.#source?.close();
    this.#source = undefined;
    this.#polls?.close();
    this.#polls = undefined;
    this.#trial?.close();
    this.#trial = undefined;
  }

  /** @param {boolean} lost */
  #setLost(lost) {
    if (lost !== this.#lost) {
      this.#lost = lost;
      this.#options.onLost(lost);
    }
  }
}
