import { call, el, fill, icon, inThisLanguage, notice, show, statusMark, timeOfDay, webAddress } from '/web/ui/index.js';
import { SessionCard } from './session-card.js';
import { text } from './texts.js';
import { isOpen } from './ticket.js';
import { TranscriptView } from './transcript-view.js';

/** @typedef {import('./ticket.js').Ticket} Ticket */

/** Remote support on a ticket: start it, follow it, look back on it. */
export class SupportPanel extends HTMLElement {
  /** @type {Ticket | undefined} */
  #ticket;
  #problem = el('div', {});
  #label = el('span', {});
  #start = el(
    'button',
    { class: 'button button-main support-start', testid: 'start-support', type: 'button', on: { click: () => this.#request() } },
    icon('screen'),
    this.#label,
  );
  #intro = el('p', { class: 'soft small' }, text.support.intro);
  #card = new SessionCard();
  #earlier = el('section', { class: 'earlier' });
  #drawnEarlier = '';

  constructor() {
    super();
    fill(
      this,
      { class: 'support' },
      el('h2', { class: 'support-title' }, text.support.title),
      this.#intro,
      this.#start,
      this.#problem,
      this.#card,
      this.#earlier,
    );
  }

  /** @param {Ticket} ticket */
  set ticket(ticket) {
    if (this.#ticket?.id !== ticket.id) {
      show(this.#problem);
    }
    this.#ticket = ticket;
    const [newest, ...earlier] = ticket.sessions;
    this.#intro.hidden = newest !== undefined;
    this.#placeStart(newest);
    this.#card.session = newest;
    this.#showEarlier(earlier);
  }

  /**
   * Offers a session first where none runs. Beside a running one it offers the way back, or, where that is unknown, another session
   * below it.
   *
   * @param {import('./ticket.js').Session | undefined} newest
   */
  #placeStart(newest) {
    const beside = isOpen(newest);
    this.#start.hidden = beside && newest?.launchUrl !== undefined;
    this.#start.classList.toggle('button-main', !beside);
    const place = beside ? this.#card : this.#intro;
    if (place.nextElementSibling !== this.#start) {
      place.after(this.#start);
    }
    this.#label.textContent = newest === undefined ? text.support.start : text.support.again;
  }

  /** @param {import('./ticket.js').Session[]} sessions */
  #showEarlier(sessions) {
    const now = JSON.stringify(sessions);
    if (now === this.#drawnEarlier) {
      return;
    }
    this.#drawnEarlier = now;
    show(this.#earlier, ...(sessions.length === 0 ? [] : [el('h3', { class: 'small soft' }, text.session.earlier), el('ul', {}, ...sessions.map(line))]));
  }

  async #request() {
    const ticket = this.#ticket;
    if (ticket === undefined) {
      return;
    }
    // Opened during the click, otherwise the browser blocks it as a pop-up.
    const tab = window.open('about:blank');
    if (tab !== null) {
      tab.opener = null;
    }
    this.#start.disabled = true;
    show(this.#problem);
    try {
      const path = `/helpdesk/api/tickets/${encodeURIComponent(ticket.id)}/support`;
      /** @type {{ launchUrl: string }} */
      const { launchUrl } = await call('POST', path, {});
      const address = webAddress(inThisLanguage(launchUrl));
      if (address === undefined) {
        throw new Error('no launch address');
      }
      if (tab === null) {
        show(
          this.#problem,
          notice('warn', text.support.blocked, ' ', el('a', { href: address, target: '_blank', rel: 'noopener' }, text.support.open)),
        );
      } else {
        tab.location.replace(address);
      }
    } catch {
      tab?.close();
      show(this.#problem, notice('problem', text.support.failed));
    }
    this.#start.disabled = false;
  }
}

/** @param {import('./ticket.js').Session} session */
function line(session) {
  const transcript = new TranscriptView({ onRequest: true });
  transcript.session = session;
  return el(
    'li',
    { class: 'earlier-line small' },
    statusMark(session.status),
    el('span', { class: 'soft' }, timeOfDay(session.createdAt)),
    session.notes ? el('span', { class: 'earlier-notes' }, session.notes) : undefined,
    transcript,
  );
}

customElements.define('demo-support-panel', SupportPanel);
