import { reasonOf } from '../live/api.js';
import { text } from '../texts/texts.js';
import { avatar } from '../ui/avatar.js';
import { el, fill } from '../ui/dom.js';
import { failureWords } from '../ui/failure-words.js';
import { icon } from '../ui/icons.js';
import { notice } from '../ui/notice.js';
import { sheet } from '../ui/sheet.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ticketFacts } from './ticket/ticket-facts.js';

/** @typedef {import('../live/types.js').LaunchView} View */

/** The customer and the ticket of a session, and the button that starts it. */
export class ReadySheet extends HTMLElement {
  #problem = el('div', {});
  #button = el(
    'button',
    { class: 'button button-main button-big', testid: 'start-session', type: 'button', on: { click: () => this.#start() } },
    icon('screen'),
    text.launch.ready.start,
  );
  #steps;

  /**
   * @param {View} view
   * @param {{ start: () => Promise<void>, signOut: () => Promise<void> }} steps
   */
  constructor(view, steps) {
    super();
    this.#steps = steps;
    const badge = new StatusBadge({ testid: 'status', live: true });
    badge.status = view.status;
    fill(
      this,
      {},
      sheet(
        el(
          'div',
          { class: 'person' },
          avatar(view.customer?.name || view.customer?.email),
          el('div', {}, el('h1', {}, text.launch.ready.heading(view.customer?.name || view.customer?.email)), badge),
        ),
        ticketFacts(view),
        this.#problem,
        el('div', { class: 'stack-tight' }, this.#button, el('p', { class: 'soft small' }, text.launch.ready.hint)),
        el(
          'p',
          { class: 'soft small sheet-foot' },
          text.launch.signedInAs(view.expert.name, view.company),
          ' ',
          view.canSignOut &&
            el(
              'button',
              { class: 'button button-plain small', type: 'button', on: { click: () => void steps.signOut() } },
              text.launch.signOut,
            ),
        ),
      ),
    );
  }

  async #start() {
    this.#button.disabled = true;
    try {
      await this.#steps.start();
    } catch (failure) {
      const sentence = reasonOf(failure) === 'session.transition-refused' ? text.launch.ready.refused : failureWords(failure);
      this.#problem.replaceChildren(notice('problem', sentence));
      this.#button.disabled = false;
    }
  }
}

customElements.define('db-ready-sheet', ReadySheet);
