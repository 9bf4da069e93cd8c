import { sentences } from '../../texts/sentences.js';
import { text } from '../../texts/texts.js';
import { el, fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';
import { ticketCalls } from './ticket-calls.js';
import { ticketDraft } from './ticket-draft.js';
import { ticketFacts } from './ticket-facts.js';
import { TicketFinder } from './ticket-finder.js';
import { TicketForm } from './ticket-form.js';
import { TicketMessage, tryAgain, undo } from './ticket-message.js';
import { TicketSystems } from './ticket-systems.js';
import { ticketTrouble } from './ticket-trouble.js';
import { TicketUndo } from './ticket-undo.js';

/** @typedef {import('../../live/types.js').LaunchView} View */

/** The ticket of the session, and what the helpdesk allows the technician to do about it. */
export class TicketCard extends HTMLElement {
  #session;
  #steps;
  /** @type {View | undefined} */
  #view;
  #shown = '';
  /** The number of requests for offers: only the response to the latest counts. */
  #asked = 0;
  /** Whether the message on display is about missing offers. */
  #offersMissing = false;
  #writing = false;
  /** The requests that may have opened a ticket although they failed. */
  #doubtful = new Set();
  #facts = el('div', {});
  #systems = new TicketSystems(() => this.#chosen());
  #finder;
  #form;
  #message = new TicketMessage();
  #undo = new TicketUndo(() => this.#message.removeUndo());
  #newButton = el(
    'button',
    { class: 'button', testid: 'ticket-new', type: 'button', on: { click: () => this.#open() } },
    icon('plus'),
    text.ticket.create.open,
  );

  /**
   * @param {string} session
   * @param {{
   *   changed: (view: View) => void,
   *   news: () => void,
   *   written: () => import('./ticket-draft.js').Written,
   * }} steps `news` is called when there is a message to read
   */
  constructor(session, steps) {
    super();
    this.#session = session;
    this.#steps = steps;
    this.#finder = new TicketFinder({
      find: (query, signal) => ticketCalls.find(session, this.#systems.chosen, query, signal),
      clear: (refocus) => !this.#undo.isOffered && this.#message.clear() && refocus(),
      failed: (failure, again) => this.#showTrouble(failure, again),
      use: (hit) => this.#use(hit),
    });
    this.#form = new TicketForm({ create: (ticket) => this.#create(ticket), close: () => this.#close() });
    fill(
      this,
      { class: 'card stack-tight ticket' },
      el('h2', {}, text.ticket.title),
      this.#facts,
      this.#systems,
      this.#finder,
      this.#form,
      this.#message,
      el('div', { class: 'ticket-foot' }, this.#newButton),
    );
    this.#show();
  }

  /** @param {View} view */
  update(view) {
    this.#view = view;
    this.#undo.update(view.ticket);
    // Drawn only if it differs, so that a focused link stays focused.
    const shown = JSON.stringify([view.ticket, view.customer]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      show(this.#facts, ticketFacts(view));
    }
    this.#show();
  }

  /** Loads what the helpdesks offer. If that fails, the offers known so far stay. */
  async askForOffers() {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const offers = await ticketCalls.offers(this.#session);
      if (asked !== this.#asked) {
        return;
      }
      if (this.#offersMissing) {
        this.#offersMissing = false;
        this.#message.clear();
      }
      this.#systems.offers = offers;
      if (offers.length === 0) {
        this.#offersMissing = true;
        this.#message.show('info', text.ticket.unconnected(this.#view?.expert.email ?? ''));
      }
      this.#show();
    } catch (failure) {
      if (asked === this.#asked && !this.#systems.known) {
        this.#offersMissing = true;
        this.#showTrouble(failure, () => void this.askForOffers());
      }
    }
  }

  disconnectedCallback() {
    this.#undo.stop();
  }

  /** The technician has chosen another helpdesk. */
  #chosen() {
    this.#message.clear();
    this.#finder.restart(this.#systems.chosen.search);
    this.#show();
  }

  /**
   * @param {import('../../live/types.js').TicketHit} hit
   * @returns {Promise<boolean>} whether the session has the ticket now
   */
  async #use(hit) {
    const system = this.#systems.chosen;
    const former = this.#view?.ticket;
    try {
      const view = await ticketCalls.use(this.#session, system, hit);
      this.#undo.offer({ system, former, linked: view.ticket });
      this.#confirm(view, text.ticket.find.used(view.ticket?.id), undo(() => void this.#takeBack()));
      return true;
    } catch (failure) {
      this.#showTrouble(failure, () => void this.#finder.use(hit));
      return false;
    }
  }

  async #takeBack() {
    const link = this.#undo.take();
    if (link !== undefined) {
      await this.#restore(link);
    }
  }

  /** @param {import('./ticket-undo.js').Link} link */
  async #restore(link) {
    try {
      const view = await ticketCalls.undo(this.#session, link.system, link.former);
      this.#confirm(view, text.ticket.undo.done(view.ticket?.id));
    } catch (failure) {
      this.#showTrouble(failure, () => void this.#restore(link));
    }
  }

  #open() {
    if (this.#view === undefined) {
      return;
    }
    /** @type {ReturnType<typeof ticketDraft>} */
    let draft;
    try {
      draft = ticketDraft(this.#view, this.#steps.written());
    } catch (failure) {
      console.warn('ticket: no draft', failure);
      this.#warn(text.ticket.trouble.failed, () => this.#open());
      return;
    }
    this.#message.clear();
    this.#writing = true;
    this.#show();
    this.#doubtful.clear();
    this.#form.open(draft);
    this.#form.scrollIntoView({ block: 'nearest' });
  }

  #close() {
    const held = this.#form.contains(document.activeElement);
    this.#message.clear();
    this.#writing = false;
    this.#show();
    if (held) {
      this.#newButton.focus();
    }
  }

  /**
   * @param {import('../../live/types.js').NewTicket} ticket
   * @returns {Promise<boolean>} whether the ticket is open now
   */
  async #create(ticket) {
    try {
      const view = await ticketCalls.create(this.#session, this.#systems.chosen, ticket);
      this.#close();
      this.#doubtful.delete(ticket.requestId);
      this.#confirm(view, sentences(created(view), this.#doubtful.size > 0 && text.ticket.create.another));
      return true;
    } catch (failure) {
      const trouble = ticketTrouble(failure);
      if (trouble.maybe) {
        this.#doubtful.add(ticket.requestId);
      }
      // The button of the form becomes the one that tries again.
      this.#warn(sentences(trouble.words, this.#doubtful.size > 0 && text.ticket.create.maybe));
      return false;
    }
  }

  /**
   * Shows what was done, unless the session has ended meanwhile and the page shows that already.
   *
   * @param {View} view
   * @param {string} words
   * @param {import('./ticket-message.js').Action} [action]
   */
  #confirm(view, words, action) {
    if (this.isConnected) {
      this.#steps.changed(view);
      this.#message.show('good', words, action);
      this.#steps.news();
    }
  }

  /**
   * @param {unknown} failure
   * @param {() => void} again
   */
  #showTrouble(failure, again) {
    const trouble = ticketTrouble(failure);
    this.#warn(trouble.words, trouble.again ? again : undefined);
  }

  /**
   * @param {string} words
   * @param {() => void} [again]
   */
  #warn(words, again) {
    this.#message.show('warn', words, again && tryAgain(again));
    this.#steps.news();
    if (this.contains(document.activeElement)) {
      this.#message.scrollIntoView({ block: 'nearest' });
    }
  }

  #show() {
    const { search, create, associate } = this.#systems.chosen;
    const writing = this.#writing && create;
    this.#finder.update(associate, this.#view?.ticket, this.#view?.customer);
    this.#finder.hidden = !search || writing;
    this.#form.hidden = !writing;
    this.#newButton.hidden = !create || writing;
    this.classList.toggle('ticket-writing', writing);
  }
}

/** @param {View} view */
function created(view) {
  return text.ticket.create.created(view.ticket?.id);
}

customElements.define('db-ticket-card', TicketCard);
