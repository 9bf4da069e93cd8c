import { avatar, el, fill, formats, show, timeOfDay } from '/web/ui/index.js';
import { priorityBadge, ticketBadge } from './badges.js';
import { SupportPanel } from './support-panel.js';
import { text } from './texts.js';
import { ticketHistoryEntry } from './ticket-history.js';

/** @typedef {import('./ticket.js').Ticket} Ticket */

/** One ticket: its conversation, and remote support beside it. */
export class TicketView extends HTMLElement {
  #head = el('div', { class: 'ticket-head' });
  #talk = el('ol', { class: 'talk' });
  #support = new SupportPanel();
  #drawn = '';

  constructor() {
    super();
    fill(
      this,
      { class: 'ticket', role: 'main' },
      el('div', { class: 'ticket-paper' }, this.#head, this.#talk),
      this.#support,
    );
    this.#support.hidden = true;
  }

  /** Shows that there is no such ticket. */
  showMissing() {
    this.#drawn = '';
    this.#support.hidden = true;
    show(this.#head, el('p', { class: 'soft' }, text.missing));
    show(this.#talk);
  }

  /** @param {Ticket} ticket */
  set ticket(ticket) {
    this.#support.hidden = false;
    this.#support.ticket = ticket;
    const now = JSON.stringify({ ...ticket, sessions: [] });
    if (now === this.#drawn) {
      return;
    }
    this.#drawn = now;
    show(
      this.#head,
      el(
        'div',
        { class: 'row small' },
        el('span', { class: 'soft' }, `#${ticket.id}`),
        ticketBadge(ticket.status),
        priorityBadge(ticket.priority),
        ...ticket.tags.map((tag) => el('span', { class: 'tag' }, tag)),
      ),
      el('h1', { dir: 'auto' }, ticket.subject),
      el(
        'p',
        { class: 'soft' },
        text.requester(ticket.requester.name, ticket.requester.company),
        ' · ',
        ticket.requester.email,
      ),
    );
    show(
      this.#talk,
      ...ticket.messages.map((message) =>
        el(
          'li',
          { class: `said said-${message.role}` },
          avatar(message.from),
          el(
            'div',
            { class: 'said-body' },
            el(
              'p',
              { class: 'said-head' },
              el('strong', {}, message.from),
              message.role === 'agent' && el('span', { class: 'tag' }, text.agent),
              el('span', { class: 'soft small' }, when(message.at)),
            ),
            el('p', { class: 'said-text', dir: 'auto' }, message.text),
          ),
        ),
      ),
      ...ticket.links.map((link) => ticketHistoryEntry(link, ticket.id, when(link.at))),
    );
  }
}

/** @param {string} instant */
function when(instant) {
  const day = new Date(instant).toLocaleDateString(formats, { day: 'numeric', month: 'short' });
  return `${day}, ${timeOfDay(instant)}`;
}

customElements.define('demo-ticket-view', TicketView);
