import { text } from '../../texts/texts.js';
import { isBusy, setBusy, setIdle } from '../../ui/busy.js';
import { el, fill, show } from '../../ui/dom.js';
import { icon } from '../../ui/icons.js';
import { ticketLink } from '../../ui/ticket-link.js';
import { isSameTicket } from './ticket-facts.js';
import { isOfAnother } from './ticket-owner.js';
import { TicketSearch } from './ticket-search.js';

/** @typedef {import('../../live/types.js').Ticket} Ticket */
/** @typedef {import('../../live/types.js').TicketHit} Hit */

const MAX_QUERY = 512;
/** The number of tickets that the service asks a helpdesk for. */
const USUAL_LIMIT = 10;

/** A field that finds tickets while one types, and the tickets that it found. */
export class TicketFinder extends HTMLElement {
  #steps;
  #usable = false;
  /** @type {Ticket | undefined} */
  #ticket;
  /** @type {import('./ticket-owner.js').Customer} */
  #customer;
  /** @type {Hit[]} */
  #hits = [];
  /** @type {Map<Hit, HTMLButtonElement>} */
  #buttons = new Map();
  #search;
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
   * }} steps `clear` removes the message that `failed` showed, `use` returns whether the session has the ticket now
   */
  constructor(steps) {
    super();
    this.#steps = steps;
    this.#search = new TicketSearch(steps.find, {
      changed: () => {
        this.#busy.hidden = !this.#search.isBusy;
      },
      found: (hits, query) => this.#found(hits, query),
      failed: (failure) => this.#failed(failure),
    });
    fill(
      this,
      { class: 'ticket-finder' },
      el(
        'form',
        { class: 'field', role: 'search', on: { submit: (event) => this.#submit(event) } },
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
    this.#search.cancel();
  }

  /**
   * @param {boolean} usable whether a ticket can be given to the session
   * @param {Ticket | undefined} ticket the one it has
   * @param {import('./ticket-owner.js').Customer} customer its customer
   */
  update(usable, ticket, customer) {
    const isSame = ticket?.id === this.#ticket?.id && ticket?.url === this.#ticket?.url;
    const isSameCustomer = customer?.name === this.#customer?.name && customer?.email === this.#customer?.email;
    if (usable !== this.#usable || !isSame || !isSameCustomer) {
      this.#usable = usable;
      this.#ticket = ticket;
      this.#customer = customer;
      this.#draw();
    }
  }

  /**
   * Removes the tickets of one helpdesk.
   *
   * @param {boolean} ask whether to search in another one now
   */
  restart(ask) {
    this.#search.cancel();
    this.#put([], '');
    if (ask) {
      void this.#search.ask();
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
    const { query } = this.#search;
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
    // A search that was started meanwhile stays.
    if (used && this.#search.query === query) {
      this.#empty();
    }
  }

  #typed() {
    this.#search.type(this.#field.value);
    if (this.#search.query === '') {
      this.#empty();
      // There is nothing to try again.
      this.#steps.clear(() => this.#field.focus());
    }
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    void this.#search.ask();
  }

  /**
   * @param {Hit[]} hits
   * @param {string} query
   */
  #found(hits, query) {
    this.#put(hits, countWords(hits.length, query));
    this.#steps.clear(() => this.#field.focus());
    if (document.activeElement === this.#field) {
      this.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {unknown} failure */
  #failed(failure) {
    this.#put([], '');
    this.#steps.failed(failure, () => void this.#search.ask());
  }

  #empty() {
    this.#search.clear();
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
      this.#isOfAnother(hit) && el('p', { class: 'ticket-hit-other small', testid: 'ticket-other' }, icon('warning'), text.ticket.find.other),
      el('div', { class: 'ticket-hit-id small' }, ticketLink(hit, 'ticket-hit-link')),
      this.#useButton(hit),
    );
  }

  /** @param {Hit} hit */
  #isOfAnother(hit) {
    return isOfAnother(hit.requester, this.#customer);
  }

  /** @param {Hit} hit */
  #press(hit) {
    if (this.#isOfAnother(hit)) {
      this.#ask(hit);
    } else {
      void this.use(hit);
    }
  }

  /**
   * Names the other customer before the ticket is used; the question takes the place of the button.
   *
   * @param {Hit} hit
   */
  #ask(hit) {
    const button = this.#buttons.get(hit);
    if (button === undefined || [...this.#buttons.values()].some(isBusy)) {
      return;
    }
    const close = () => {
      question.remove();
      button.hidden = false;
      button.focus();
    };
    const yes = el(
      'button',
      {
        class: 'button button-small', testid: 'ticket-use-other', type: 'button',
        on: {
          click: () => {
            close();
            void this.use(hit);
          },
        },
      },
      text.ticket.find.useOther,
    );
    const words = text.ticket.find.otherQuestion(hit.requester ?? '', this.#customer?.name || this.#customer?.email || text.someCustomer);
    const question = el(
      'div',
      { class: 'ticket-hit-question stack-tight', testid: 'ticket-question', role: 'group', 'aria-label': words },
      el('p', { class: 'small', dir: 'auto' }, words),
      el(
        'div',
        { class: 'ticket-buttons' },
        yes,
        el('button', { class: 'button button-small', testid: 'ticket-keep', type: 'button', on: { click: close } }, text.ticket.find.otherCancel),
      ),
    );
    button.hidden = true;
    button.after(question);
    yes.focus();
    question.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Hit} hit */
  #useButton(hit) {
    if (isSameTicket(hit, this.#ticket)) {
      return el('span', { class: 'ticket-in-use small' }, icon('tick'), text.ticket.find.inUse);
    }
    // A helpdesk identifies its tickets by id only.
    if (!this.#usable || hit.id === undefined) {
      return undefined;
    }
    const button = el(
      'button',
      { class: 'button button-small', testid: 'ticket-use', type: 'button', on: { click: () => this.#press(hit) } },
      ...useWords(hit),
    );
    this.#buttons.set(hit, button);
    return button;
  }
}

/** @param {Hit} hit */
function detailsOf({ requester, status, description }) {
  const known = [requester, statusWords(status)].filter((each) => each !== undefined);
  return known.length === 0
    ? undefined
    : el('p', { class: 'ticket-hit-details small soft', title: description }, el('bdi', {}, known.join(' · ')));
}

/**
 * Returns a status in this language where it is one of the usual ones, and else as the helpdesk calls it.
 *
 * @param {string} [status]
 */
function statusWords(status) {
  /** @type {Record<string, string>} */
  const usual = text.ticket.find.statuses;
  const key = status?.toLowerCase() ?? '';
  return Object.hasOwn(usual, key) ? usual[key] : status;
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
