import { avatar, el, fill, icon, show } from '/web/ui/index.js';
import { priorityBadge, ticketBadge } from './badges.js';
import { text } from './texts.js';

/** @typedef {import('./ticket.js').Ticket} Ticket */

/** The tickets, one row each. */
export class TicketList extends HTMLElement {
  #choose;
  #chosen = '';
  #count = el('span', { class: 'desk-count' });
  #rows = el('ul', { class: 'ticket-rows' }, el('li', { class: 'soft ticket-none' }, text.loading));
  #drawn = '';

  /** @param {(id: string) => void} choose */
  constructor(choose) {
    super();
    this.#choose = choose;
    fill(
      this,
      { class: 'ticket-list', role: 'navigation', 'aria-label': text.tickets },
      el('div', { class: 'ticket-list-head' }, el('h2', {}, text.tickets), this.#count),
      this.#rows,
    );
  }

  /** @param {Ticket[]} tickets */
  set tickets(tickets) {
    this.#count.textContent = String(tickets.length);
    const now = JSON.stringify(tickets);
    if (now === this.#drawn) {
      return;
    }
    this.#drawn = now;
    const focused = document.activeElement?.getAttribute('data-testid');
    show(this.#rows, ...tickets.map((ticket) => this.#row(ticket)));
    if (focused?.startsWith('ticket-')) {
      this.#rows.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.closest('button')?.focus();
    }
    this.chosen = this.#chosen;
  }

  /** @param {string} id */
  set chosen(id) {
    this.#chosen = id;
    for (const row of this.#rows.querySelectorAll('button')) {
      row.setAttribute('aria-current', String(row.dataset.id === id));
    }
  }

  /** @param {Ticket} ticket */
  #row(ticket) {
    return el(
      'li',
      {},
      el(
        'button',
        {
          class: 'ticket-row', type: 'button', testid: `ticket-${ticket.id}`, 'data-id': ticket.id,
          on: { click: () => this.#choose(ticket.id) },
        },
        avatar(ticket.requester.name),
        el(
          'span',
          { class: 'ticket-row-text' },
          el('span', { class: 'ticket-row-subject', dir: 'auto' }, ticket.subject),
          el('span', { class: 'soft small' }, text.requester(ticket.requester.name, ticket.requester.company)),
          el(
            'span',
            { class: 'ticket-row-marks' },
            el('span', { class: 'soft' }, `#${ticket.id}`),
            ticketBadge(ticket.status),
            priorityBadge(ticket.priority),
            sessionMark(ticket.sessions[0]?.status),
          ),
        ),
      ),
    );
  }
}

/**
 * Draws what a technician or a customer is waiting for, or that both are there.
 *
 * @param {import('./ticket.js').Status | undefined} status
 */
function sessionMark(status) {
  switch (status) {
    case 'waiting':
      return el('span', { class: 'mark mark-waiting' }, icon('clock'), text.sessionWaits);
    case 'active':
      return el('span', { class: 'mark mark-live' }, icon('pulse'), text.sessionNow);
    default:
      return undefined;
  }
}

customElements.define('demo-ticket-list', TicketList);
