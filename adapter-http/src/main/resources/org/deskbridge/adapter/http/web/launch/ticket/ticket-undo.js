import { pageClock } from '../../live/clock.js';
import { isSameTicket } from './ticket-facts.js';

/** @typedef {import('../../live/types.js').Ticket} Ticket */
/** @typedef {import('../../live/types.js').HelpdeskSystem} HelpdeskSystem */
/** @typedef {{ system: HelpdeskSystem, former: Ticket | undefined, linked: Ticket | undefined }} Link `former`: before it */

/** How long a link can be undone. */
export const UNDO_MS = 10_000;

/** The last link of a session, as long as it can be undone: for some seconds, and until the session has another ticket. */
export class TicketUndo {
  #gone;
  #clock;
  /** @type {Link | undefined} */
  #link;
  /** @type {import('../../live/clock.js').Cancel | undefined} */
  #cancel;

  /**
   * @param {() => void} gone called when it is too late
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(gone, clock = pageClock) {
    this.#gone = gone;
    this.#clock = clock;
  }

  get isOffered() {
    return this.#link !== undefined;
  }

  /** @param {Link} link */
  offer(link) {
    this.#cancel?.();
    this.#link = link;
    this.#cancel = this.#clock.after(UNDO_MS, () => this.#end());
  }

  /**
   * Takes the ticket that the session has now.
   *
   * @param {Ticket | undefined} ticket
   */
  update(ticket) {
    const linked = this.#link?.linked;
    if (this.#link !== undefined && !(linked === undefined ? ticket === undefined : isSameTicket(linked, ticket))) {
      this.#end();
    }
  }

  /** Returns the link to undo, which is offered no longer; undefined if it is too late. */
  take() {
    const link = this.#link;
    this.#cancel?.();
    this.#link = undefined;
    return link;
  }

  /** Offers nothing any more, without a word. */
  stop() {
    this.take();
  }

  #end() {
    this.take();
    this.#gone();
  }
}
