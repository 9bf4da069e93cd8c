const CHECK_MS = 250;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 3000;

/**
 * Events from the server that keep coming: a lost or silent connection is opened again until `close`.
 *
 * Every event counts as a sign of life, so the server must send a ping more often than `silenceMs`.
 */
export class Feed {
  #options;
  /** @type {EventSource | undefined} */
  #source;
  /** @type {number | undefined} */
  #watch;
  /** @type {number | undefined} */
  #retry;
  #failures = 0;
  #heardAt = 0;
  #openedAt = 0;
  #lost = false;

  /**
   * @param {{
   *   url: string,
   *   names: string[],
   *   silenceMs: number,
   *   onEvent: (name: string, data: any) => void,
   *   onLost: (lost: boolean) => void,
   *   onRefused?: () => void,
   * }} options `onRefused` is called when the server answered and would not open the feed
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
    window.clearTimeout(this.#retry);
    this.#drop();
    this.#setLost(false);
  }

  #connect() {
    this.#drop();
    const source = new EventSource(this.#options.url);
    this.#source = source;
    this.#openedAt = performance.now();
    for (const name of this.#options.names) {
      source.addEventListener(name, (event) => {
        if (source === this.#source) {
          this.#hear(name, event.data);
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

  #connectLater() {
    this.#drop();
    window.clearTimeout(this.#retry);
    const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = window.setTimeout(() => this.#connect(), delay);
  }

  /**
   * @param {string} name
   * @param {string} data
   */
  #hear(name, data) {
    this.#heardAt = performance.now();
    this.#failures = 0;
    this.#setLost(false);
    this.#options.onEvent(name, data === '' ? {} : JSON.parse(data));
  }

  #check() {
    const now = performance.now();
    const patience = this.#options.silenceMs;
    // A little early, so that the eye sees it within the promised time.
    if (now - this.#heardAt > patience - 2 * CHECK_MS) {
      this.#setLost(true);
    }
    if (this.#source !== undefined && now - Math.max(this.#heardAt, this.#openedAt) > patience) {
      this.#connectLater();
    }
  }

  #drop() {
    this.#source?.close();
    this.#source = undefined;
  }

  /** @param {boolean} lost */
  #setLost(lost) {
    if (lost !== this.#lost) {
      this.#lost = lost;
      this.#options.onLost(lost);
    }
  }
}
