import { pageClock } from '../../live/clock.js';
import { UndoOffer } from '../../ui/undo-offer.js';
import { isSameTicket } from './ticket-facts.js';

/** @typedef {import('../../live/types.js').Ticket} Ticket */
/** @typedef {import('../../live/types.js').HelpdeskSystem} HelpdeskSystem */
/** @typedef {{ system: HelpdeskSystem, former: Ticket | undefined, linked: Ticket | undefined }} Link `former`: before it */

/** The last link of a session, as long as it can be undone: for some seconds, and until the session has another ticket. */
export class TicketUndo {
  /** @type {UndoOffer<Link>} */
  #offer;

  /**
   * @param {() => void} gone called when it is too late
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(gone, clock = pageClock) {
    this.#offer = new UndoOffer(gone, clock);
  }

  get isOffered() {
    return this.#offer.step !== undefined;
  }

  /** @param {Link} link */
  offer(link) {
    this.#offer.offer(link);
  }

  /**
   * Takes the ticket that the session has now.
   *
   * @param {Ticket | undefined} ticket
   */
  update(ticket) {
    const link = this.#offer.step;
    if (link !== undefined && !(link.linked === undefined ? ticket === undefined : isSameTicket(link.linked, ticket))) {
      this.#offer.end();
    }
  }

  /** Returns the link to undo, which is offered no longer; undefined if it is too late. */
  take() {
    return this.#offer.take();
  }

  /** Offers nothing any more, without a word. */
  stop() {
    this.take();
  }
}
