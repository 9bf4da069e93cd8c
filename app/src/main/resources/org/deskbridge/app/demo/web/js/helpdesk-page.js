import { ConnectionBanner, el, Feed, fill, icon, inThisLanguage, LanguageChoice } from '/web/ui/index.js';
import { isAlone, ticketInAddress } from './route.js';
import { text } from './texts.js';
import { TicketList } from './ticket-list.js';
import { TicketView } from './ticket-view.js';

/** @typedef {import('./ticket.js').Ticket} Ticket */

// The server pings every second.
const SILENCE_MS = 3000;

/** A small helpdesk: its tickets on the left, the chosen one on the right, both current without a reload. */
class HelpdeskPage extends HTMLElement {
  /** @type {Map<string, Ticket>} */
  #tickets = new Map();
  #list = new TicketList((id) => this.#open(id));
  #view = new TicketView();
  #banner = new ConnectionBanner();
  #feed = new Feed({
    base: '/helpdesk/api',
    silenceMs: SILENCE_MS,
    listeners: { tickets: (/** @type {Ticket[]} */ tickets) => this.#update(tickets) },
    onLost: (lost) => {
      this.#banner.lost = lost;
    },
  });

  connectedCallback() {
    fill(
      this,
      { class: isAlone ? 'helpdesk helpdesk-alone' : 'helpdesk' },
      el(
        'header',
        { class: 'desk-top' },
        el('span', { class: 'desk-brand' }, icon('headset'), text.name),
        el('span', { class: 'desk-demo' }, text.demo),
        isAlone ? el('a', { class: 'desk-all small', href: inThisLanguage(`/helpdesk#${encodeURIComponent(ticketInAddress())}`) }, text.all) : hint(),
        new LanguageChoice({ small: true }),
      ),
      el('div', { class: 'desk-main' }, !isAlone && this.#list, this.#view),
      this.#banner,
    );
    window.addEventListener('hashchange', () => this.#choose(ticketInAddress()));
    // A page restored from the back-forward cache has lost its feed.
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    this.#feed.open();
  }

  /** @param {Ticket[]} tickets */
  #update(tickets) {
    this.#tickets = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    this.#list.tickets = [...this.#tickets.values()];
    this.#choose(ticketInAddress());
  }

  /**
   * Shows a ticket, and goes to it where it stands below the list.
   *
   * @param {string} id
   */
  #open(id) {
    this.#choose(id);
    if (this.#view.getBoundingClientRect().top >= this.#list.getBoundingClientRect().bottom) {
      this.#view.scrollIntoView();
    }
  }

  /** @param {string} id */
  #choose(id) {
    const ticket = this.#tickets.get(id) ?? (isAlone ? undefined : [...this.#tickets.values()][0]);
    if (ticket === undefined) {
      this.#view.showMissing();
      return;
    }
    if (ticketInAddress() !== ticket.id) {
      history.replaceState(null, '', `#${encodeURIComponent(ticket.id)}`);
    }
    document.title = text.title(ticket.subject);
    this.#list.chosen = ticket.id;
    this.#view.ticket = ticket;
  }
}

function hint() {
  return el(
    'p',
    { class: 'desk-hint small' },
    text.support.hint,
    el('code', {}, 'expert@example.com'),
    text.support.hintAnd,
    el('code', {}, 'demo'),
    text.support.hintThen,
  );
}

customElements.define('demo-helpdesk-page', HelpdeskPage);
