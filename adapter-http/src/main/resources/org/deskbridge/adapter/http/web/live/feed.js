import { statusOf } from './api.js';
import { browser as thisBrowser } from './browser.js';
import { Polls } from './polls.js';
import { afterMuteStream, afterTrial, firstTransport, trialDelay } from './transport.js';

const CHECK_MS = 250;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 3000;
const TRIAL_MS = 3000;

/** @typedef {import('./browser.js').Stream} Stream */
/** @typedef {import('./clock.js').Cancel} Cancel */

/**
 * One function for each event, by its name.
 *
 * @template {object} Events the data of each event, by its name
 * @typedef {{ [Name in keyof Events]: (data: Events[Name]) => void }} Listeners
 */

/**
 * A feed of server events that reconnects, after an error as after silence, until `close`.
 *
 * Every event counts as a sign of life, so the server must send a ping more often than `silenceMs`. Where streams open but
 * deliver nothing, because a proxy holds them back, the events are polled until a stream gets through again.
 *
 * @template {object} Events the data of each event, by its name
 */
export class Feed {
  #options;
  #browser;
  #transport = firstTransport;
  /** @type {Stream | undefined} */
  #source;
  /** @type {Polls | undefined} */
  #polls;
  /** @type {Stream | undefined} */
  #trial;
  /** @type {Cancel | undefined} */
  #stopChecks;
  /** @type {Cancel | undefined} */
  #cancelRetry;
  /** @type {Cancel | undefined} */
  #cancelTrial;
  #failures = 0;
  #lastEventAt = 0;
  #openedAt = 0;
  #isMute = true;
  #isLost = false;

  /**
   * @param {{
   *   base: string,
   *   query?: string,
   *   silenceMs: number,
   *   listeners: Listeners<Events>,
   *   onSign?: () => void,
   *   onLost: (lost: boolean) => void,
   *   onRefused?: () => void,
   * }} options the feed is at `feed` under the base, its polls at `poll`, its trial at `trial/feed`; `query` begins with a
   *   question mark and is added to the first two; `onSign` is called with every event, pings included; `onRefused` is called
   *   when the server responded and did not open the feed
   * @param {import('./browser.js').Browser} [browser]
   */
  constructor(options, browser = thisBrowser) {
    this.#options = options;
    this.#browser = browser;
  }

  /** Opens the feed; reopens it if it is open already. */
  open() {
    this.close();
    this.#failures = 0;
    this.#lastEventAt = this.#browser.clock.now();
    this.#stopChecks = this.#browser.clock.every(CHECK_MS, () => this.#check());
    this.#connect();
  }

  /** Closes the feed and leaves it closed. */
  close() {
    this.#stopChecks?.();
    this.#drop();
    this.#setLost(false);
  }

  #connect() {
    this.#drop();
    if (this.#transport.by === 'poll') {
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
    const source = this.#browser.openStream(this.#url('feed'));
    this.#source = source;
    this.#openedAt = this.#browser.clock.now();
    this.#isMute = true;
    for (const name of [...Object.keys(this.#options.listeners), 'ping']) {
      source.addEventListener(name, (event) => {
        if (source === this.#source) {
          this.#isMute = false;
          this.#transport = firstTransport;
          this.#receive(name, event.data === '' ? {} : JSON.parse(event.data));
        }
      });
    }
    source.addEventListener('error', () => {
      if (source !== this.#source) {
        return;
      }
      const refused = source.readyState === source.CLOSED;
      this.#connectLater();
      if (refused) {
        this.#options.onRefused?.();
      }
    });
  }

  #poll() {
    const polls = new Polls(
      this.#url('poll'),
      {
        events: (events) => {
          this.#receive('ping', {});
          for (const { name, data } of events) {
            if (polls === this.#polls) {
              this.#receive(name, data);
            }
          }
        },
        failed: (failure) => {
          if (statusOf(failure) !== 0 && statusOf(failure) !== 429) {
            this.#options.onRefused?.();
          }
        },
      },
      this.#browser,
    );
    this.#polls = polls;
    this.#tryLater();
  }

  #tryLater() {
    this.#cancelTrial?.();
    this.#cancelTrial = this.#browser.clock.after(trialDelay(this.#transport), () => this.#try());
  }

  /** Tries a stream while polling goes on. Without any connection the trial would prove nothing. */
  #try() {
    if (this.#isLost) {
      this.#tryLater();
      return;
    }
    const trial = this.#browser.openStream(`${this.#options.base}/trial/feed`);
    this.#trial = trial;
    trial.addEventListener('ping', () => this.#tried(trial, true));
    trial.addEventListener('error', () => this.#tried(trial, false));
    this.#cancelTrial = this.#browser.clock.after(TRIAL_MS, () => this.#tried(trial, false));
  }

  /**
   * @param {Stream} trial
   * @param {boolean} delivered
   */
  #tried(trial, delivered) {
    trial.close();
    if (trial !== this.#trial) {
      return;
    }
    this.#trial = undefined;
    this.#transport = afterTrial(this.#transport, delivered);
    if (delivered) {
      this.#connect();
    } else {
      this.#tryLater();
    }
  }

  #connectLater() {
    this.#drop();
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#cancelRetry = this.#browser.clock.after(delay, () => this.#connect());
  }

  /**
   * @param {string} name
   * @param {unknown} data
   */
  #receive(name, data) {
    this.#lastEventAt = this.#browser.clock.now();
    this.#failures = 0;
    this.#setLost(false);
    this.#options.onSign?.();
    const { listeners } = this.#options;
    if (Object.hasOwn(listeners, name)) {
      const known = /** @type {keyof Events} */ (name);
      listeners[known](/** @type {Events[typeof known]} */ (data));
    }
  }

  #check() {
    const now = this.#browser.clock.now();
    const { silenceMs } = this.#options;
    // A little early, so that the notice is visible within the promised time.
    if (now - this.#lastEventAt > silenceMs - 2 * CHECK_MS) {
      this.#setLost(true);
    }
    if (this.#source === undefined || now - Math.max(this.#lastEventAt, this.#openedAt) <= silenceMs) {
      return;
    }
    if (this.#isMute) {
      this.#transport = afterMuteStream(this.#transport);
      this.#connect();
    } else {
      this.#connectLater();
    }
  }

  #drop() {
    this.#cancelRetry?.();
    this.#cancelTrial?.();
    this.#source?.close();
    this.#source = undefined;
    this.#polls?.close();
    this.#polls = undefined;
    this.#trial?.close();
    this.#trial = undefined;
  }

  /** @param {boolean} lost */
  #setLost(lost) {
    if (lost !== this.#isLost) {
      this.#isLost = lost;
      this.#options.onLost(lost);
    }
  }
}
