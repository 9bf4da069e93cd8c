import { pageClock } from './clock.js';

/** A page that is loaded again is back before this, and nobody needs to know. */
const AWAY_MS = 5000;
/** Not again so soon: links are opened twice, and bad lines are lost over and over. */
const AGAIN_MS = 60_000;

/**
 * What a person is called for.
 *
 * @typedef {'started' | 'opened' | 'joined' | 'colleague' | 'handedOver' | 'message' | 'asked' | 'agreed' | 'declined' | 'away' | 'back' | 'lost'} Occasion
 *   `started`: the session that a customer waits for; `asked`: the customer, about recording; `away` and `back`: the other
 *   side; `lost`: the own connection
 * @typedef {{ occasion: Occasion, name?: string | undefined, text?: string }} Announcement
 *
 * @typedef {Pick<import('./types.js').LaunchView, 'status' | 'customer' | 'recording'> & { expert?: { name: string }, collaborators: { name: string }[] }} View
 *   what both sides know of a session
 * @typedef {import('./types.js').ChatMessage} ChatMessage
 * @typedef {import('./types.js').ChatLine} ChatLine
 */

/**
 * Decides what the person at a page is called for. What the page shows when it is opened is not announced, nor what the
 * person did, and nothing twice.
 */
export class Announcements {
  #role;
  #name;
  #announce;
  #clock;
  /** @type {View | undefined} */
  #view;
  /** The last message that was seen; undefined before the first snapshot. @type {number | undefined} */
  #lastSeq;
  #isOtherThere = false;
  #isAway = false;
  /** @type {import('./clock.js').Cancel | undefined} */
  #cancelAway;
  /** @type {Map<Occasion, number>} */
  #announcedAt = new Map();

  /**
   * @param {{ role: import('./types.js').Role, name?: string }} self `name`: distinguishes a technician from colleagues
   * @param {(announcement: Announcement) => void} announce
   * @param {import('./clock.js').Clock} [clock]
   */
  constructor({ role, name }, announce, clock = pageClock) {
    this.#role = role;
    this.#name = name;
    this.#announce = announce;
    this.#clock = clock;
  }

  /**
   * Takes the session as it is now.
   *
   * @param {View} view
   */
  session(view) {
    const before = this.#view;
    this.#view = view;
    if (before === undefined) {
      return;
    }
    if (this.#role === 'expert' && before.status === 'waiting' && view.status === 'active') {
      this.#announce({ occasion: 'joined', name: view.customer?.name });
    }
    this.#recording(before.recording?.consent, view.recording?.consent);
    const known = namesIn(before);
    view.collaborators
      .filter(({ name }) => name !== this.#name && !known.includes(name))
      .forEach(({ name }) => this.#announce({ occasion: 'colleague', name }));
    if (this.#role === 'expert' && view.expert?.name === this.#name && before.expert?.name !== this.#name) {
      this.#announce({ occasion: 'handedOver', name: before.expert?.name });
    }
  }

  /**
   * Takes the newest messages, at every connection; of those that are new only the last is announced.
   *
   * @param {ChatLine[]} chat oldest first
   */
  chat(chat) {
    const known = this.#lastSeq;
    this.#lastSeq = Math.max(known ?? 0, ...chat.map(({ seq }) => seq));
    const missed = known === undefined ? undefined : chat.filter(isMessage).filter((message) => message.seq > known && !this.#isOwn(message)).at(-1);
    if (missed !== undefined) {
      this.#tell(missed);
    }
  }

  /**
   * Takes one more line of the chat.
   *
   * @param {ChatLine} line
   */
  line(line) {
    if (line.seq > (this.#lastSeq ?? 0)) {
      this.#lastSeq = line.seq;
      if (isMessage(line) && !this.#isOwn(line)) {
        this.#tell(line);
      }
    }
  }

  /** Takes that the join link was opened. */
  opened() {
    this.#announceSeldom('opened');
  }

  /**
   * Takes whether a page of the other side is connected.
   *
   * @param {boolean} isThere
   */
  other(isThere) {
    if (isThere === this.#isOtherThere) {
      return;
    }
    this.#isOtherThere = isThere;
    this.#cancelAway?.();
    if (isThere && this.#isAway) {
      this.#isAway = false;
      this.#announce({ occasion: 'back' });
    } else if (!isThere) {
      this.#cancelAway = this.#clock.after(AWAY_MS, () => {
        this.#isAway = true;
        this.#announce({ occasion: 'away' });
      });
    }
  }

  /**
   * Takes whether the own connection is lost.
   *
   * @param {boolean} isLost
   */
  lost(isLost) {
    if (isLost) {
      // Who is there is not known any more.
      this.#cancelAway?.();
      this.#announceSeldom('lost');
    }
  }

  /** Announces nothing more of what is pending. */
  stop() {
    this.#cancelAway?.();
  }

  /**
   * @param {import('./types.js').RecordingConsent | undefined} before
   * @param {import('./types.js').RecordingConsent | undefined} now
   */
  #recording(before, now) {
    if (before === now) {
      return;
    }
    if (this.#role === 'customer') {
      if (now === 'asked') {
        this.#announce({ occasion: 'asked' });
      }
    } else if (now === 'agreed' || now === 'declined') {
      this.#announce({ occasion: now, name: this.#view?.customer?.name });
    }
  }

  /** @param {ChatMessage} message */
  #isOwn({ from, name }) {
    return from === this.#role && (this.#name === undefined || name === this.#name);
  }

  /** @param {ChatMessage} message */
  #tell({ name, text }) {
    this.#announce({ occasion: 'message', name, text });
  }

  /** @param {'opened' | 'lost'} occasion */
  #announceSeldom(occasion) {
    const now = this.#clock.now();
    if (now - (this.#announcedAt.get(occasion) ?? -Infinity) >= AGAIN_MS) {
      this.#announcedAt.set(occasion, now);
      this.#announce({ occasion });
    }
  }
}

/** @param {View} view */
function namesIn({ expert, collaborators }) {
  return [expert, ...collaborators].map((each) => each?.name);
}

/**
 * @param {ChatLine} line
 * @returns {line is ChatMessage}
 */
function isMessage(line) {
  return 'text' in line;
}
