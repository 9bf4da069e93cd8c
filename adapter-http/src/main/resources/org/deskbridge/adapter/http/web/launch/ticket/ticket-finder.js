import { text } from '../../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../../ui/busy.js';
import { el, fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';
import { isSameTicket, ticketLink } from './ticket-facts.js';

/** @typedef {import('../../live/types.js').Ticket} Ticket */
/** @typedef {import('../../live/types.js').TicketHit} Hit */

const PAUSE_MS = 200;
const MAX_QUERY = 512;
/** The service asks a helpdesk for so many tickets. */
const USUAL_LIMIT = 10;

/**
 * A field that finds tickets while one types, and what it found. One question is under way at a time, for a slow helpdesk
 * goes on with those nobody waits for any more; only the answer to the latest is shown.
 */
export class TicketFinder extends HTMLElement {
  #steps;
  #usable = false;
  /** @type {Ticket | undefined} */
  #ticket;
  /** @type {Hit[]} */
  #hits = [];
  /** @type {Map<Hit, HTMLButtonElement>} */
  #buttons = new Map();
  /** What the hits are for. */
  #answered = '';
  /**
   * The question under way.
   *
   * @type {AbortController | undefined}
   */
  #asking;
  /**
   * Runs while somebody types.
   *
   * @type {number | undefined}
   */
  #timer;
  #field = el('input', {
    class: 'input',
    id: 'ticket-search',
    testid: 'ticket-search',
    type: 'search',
    dir: 'auto',
    maxlength: MAX_QUERY,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: text.ticket.find.placeholder,
    on: { input: () => this.#typed() },
  });
  #busy = el('span', { class: 'ticket-busy small soft', hidden: true }, icon('wheel', 'spin'), text.ticket.find.searching);
  #count = el('p', { class: 'ticket-count small soft', role: 'status' });
  #list = el('ul', { class: 'ticket-hits', hidden: true });

  /**
   * @param {{
   *   find: (query: string, signal: AbortSignal) => Promise<Hit[]>,
   *   clear: (refocus: () => void) => void,
   *   failed: (failure: unknown, again: () => void) => void,
   *   use: (hit: Hit) => Promise<boolean>,
   * }} steps `clear` takes what `failed` said off the page, `use` returns whether the session has the ticket now
   */
  constructor(steps) {
    super();
    this.#steps = steps;
    fill(
      this,
      { class: 'ticket-finder' },
      el(
        'form',
        { class: 'field', role: 'search', on: { submit: (/** @type {Event} */ event) => this.#submit(event) } },
        el(
          'div',
          { class: 'ticket-label' },
          el('label', { for: 'ticket-search' }, text.ticket.find.label),
          this.#busy,
        ),
        this.#field,
      ),
      el('div', { class: 'ticket-results', testid: 'ticket-results' }, this.#count, this.#list),
    );
  }

  disconnectedCallback() {
    this.#forget();
  }

  /**
   * @param {boolean} usable whether a ticket can be given to the session
   * @param {Ticket | undefined} ticket the one it has
   */
  update(usable, ticket) {
    if (usable !== this.#usable || ticket?.id !== this.#ticket?.id || ticket?.url !== this.#ticket?.url) {
      this.#usable = usable;
      this.#ticket = ticket;
      this.#draw();
    }
  }

  /**
   * Takes away what one helpdesk found.
   *
   * @param {boolean} ask whether another one is to answer now
   */
  restart(ask) {
    this.#forget();
    this.#put([], '');
    if (ask) {
      void this.#ask();
    }
  }

  /**
   * Gives a ticket to the session.
   *
   * @param {Hit} hit
   */
  async use(hit) {
    const buttons = [...this.#buttons.values()];
    if (buttons.some(isBusy)) {
      return;
    }
    const query = this.#query;
    const button = this.#buttons.get(hit);
    buttons.forEach((each) => each.setAttribute('aria-disabled', 'true'));
    if (button !== undefined) {
      setBusy(button, text.ticket.find.using);
    }
    const used = await this.#steps.use(hit);
    buttons.forEach((each) => each.removeAttribute('aria-disabled'));
    if (button !== undefined) {
      setIdle(button, ...useWords(hit));
    }
    // Whoever typed on meanwhile keeps the new search.
    if (used && this.#query === query) {
      this.#empty();
    }
  }

  get #query() {
    return this.#field.value.trim();
  }

  #typed() {
    if (this.#query === '') {
      this.#empty();
      // There is nothing to try again.
      this.#steps.clear(() => this.#field.focus());
    } else {
      this.#stopTimer();
      this.#busy.hidden = this.#query === this.#answered;
      this.#timer = window.setTimeout(() => void this.#ask(), PAUSE_MS);
    }
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    void this.#ask();
  }

  async #ask() {
    this.#stopTimer();
    const query = this.#query;
    // The answer under way is followed by the next question.
    if (query === '' || query === this.#answered || this.#asking !== undefined) {
      return;
    }
    this.#busy.hidden = false;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const hits = await this.#steps.find(query, asking.signal);
      if (this.#settle(asking, query)) {
        this.#answered = query;
        this.#put(hits, countWords(hits.length, query));
        this.#steps.clear(() => this.#field.focus());
        if (document.activeElement === this.#field) {
          this.scrollIntoView({ block: 'nearest' });
        }
      }
    } catch (failure) {
      if (this.#settle(asking, query)) {
        this.#answered = '';
        this.#put([], '');
        this.#steps.failed(failure, () => void this.#ask());
      }
    }
  }

  /**
   * Ends a question and returns whether its answer is wanted; where something else was typed meanwhile, that is asked.
   *
   * @param {AbortController} asking
   * @param {string} query
   */
  #settle(asking, query) {
    if (asking !== this.#asking) {
      return false;
    }
    this.#asking = undefined;
    if (query === this.#query) {
      this.#stopTimer();
      this.#busy.hidden = true;
      return true;
    }
    if (this.#timer === undefined) {
      void this.#ask();
    }
    return false;
  }

  #stopTimer() {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Gives up the question under way. */
  #forget() {
    this.#stopTimer();
    const asking = this.#asking;
    this.#asking = undefined;
    asking?.abort();
    this.#answered = '';
    this.#busy.hidden = true;
  }

  #empty() {
    this.#stopTimer();
    this.#answered = '';
    this.#busy.hidden = true;
    this.#field.value = '';
    this.#put([], '');
  }

  /**
   * @param {Hit[]} hits
   * @param {string} words
   */
  #put(hits, words) {
    this.#hits = hits;
    this.#count.textContent = words;
    this.#draw();
    this.#list.scrollTop = 0;
  }

  #draw() {
    const held = this.#list.contains(document.activeElement);
    this.#buttons.clear();
    show(this.#list, ...this.#hits.map((hit) => this.#row(hit)));
    this.#list.hidden = this.#hits.length === 0;
    if (held) {
      this.#field.focus();
    }
  }

  /** @param {Hit} hit */
  #row(hit) {
    return el(
      'li',
      { class: 'ticket-hit', testid: 'ticket-hit' },
      el('p', { class: 'ticket-hit-title', title: hit.title }, el('bdi', {}, hit.title || text.ticket.find.untitled)),
      detailsOf(hit),
      el('div', { class: 'ticket-hit-id small' }, ticketLink(hit, 'ticket-hit-link')),
      this.#useButton(hit),
    );
  }

  /** @param {Hit} hit */
  #useButton(hit) {
    if (isSameTicket(hit, this.#ticket)) {
      return el('span', { class: 'ticket-in-use small' }, icon('tick'), text.ticket.find.inUse);
    }
    // A helpdesk knows its tickets by their ids only.
    if (!this.#usable || hit.id === undefined) {
      return undefined;
    }
    const button = el(
      'button',
      { class: 'button button-small', testid: 'ticket-use', type: 'button', on: { click: () => void this.use(hit) } },
      ...useWords(hit),
    );
    this.#buttons.set(hit, button);
    return button;
  }
}

/** @param {Hit} hit */
function detailsOf({ requester, status, description }) {
  const known = [requester, status].filter((each) => each !== undefined);
  return known.length === 0
    ? undefined
    : el('p', { class: 'ticket-hit-details small soft', title: description }, el('bdi', {}, known.join(' · ')));
}

/** @param {Hit} hit */
function useWords(hit) {
  return [text.ticket.find.use, el('span', { class: 'unseen' }, ' ', el('bdi', {}, hit.id))];
}

/**
 * @param {number} count
 * @param {string} query
 */
function countWords(count, query) {
  if (count === 0) {
    return text.ticket.find.nothing(query);
  }
  return count < USUAL_LIMIT ? text.ticket.find.count(count) : text.ticket.find.first(count);
}

customElements.define('db-ticket-finder', TicketFinder);
