import { text } from '../../texts/texts.js';
import { el, fill, show } from '../../ui/dom.js';

/** @typedef {import('../../live/types.js').TicketOffer} Offer */

/** @type {Offer} */
const NOTHING = { name: '', domain: '', search: false, create: false, associate: false };

/** A choice between the helpdesks of the technician, hidden if there is only one. */
export class TicketSystems extends HTMLElement {
  #changed;
  /** @type {Offer[]} */
  #offers = [];
  #known = false;
  #select = el('select', {
    class: 'input',
    id: 'ticket-system',
    testid: 'ticket-system',
    on: { change: () => this.#changed() },
  });

  /** @param {() => void} changed called when another helpdesk is chosen */
  constructor(changed) {
    super();
    this.#changed = changed;
    fill(this, { class: 'field', hidden: true }, el('label', { for: 'ticket-system' }, text.ticket.system), this.#select);
  }

  /** Whether the offers were ever set. */
  get known() {
    return this.#known;
  }

  /** The chosen helpdesk, or one that offers nothing. */
  get chosen() {
    return this.#offers[Math.max(0, this.#select.selectedIndex)] ?? NOTHING;
  }

  /** @param {Offer[]} offers the preferred one first; the choice is kept if it is still offered */
  set offers(offers) {
    const before = this.#known ? keyOf(this.chosen) : '';
    this.#known = true;
    this.#offers = offers;
    show(this.#select, ...offers.map((offer) => el('option', { dir: 'auto' }, nameOf(offer, offers))));
    this.#select.selectedIndex = Math.max(0, offers.findIndex((offer) => keyOf(offer) === before));
    this.hidden = offers.length < 2;
    if (before !== '' && keyOf(this.chosen) !== before) {
      this.#changed();
    }
  }
}

/** @param {Offer} offer */
function keyOf({ name, domain }) {
  return `${domain.toLowerCase()}\n${name}`;
}

/**
 * Returns the name of a helpdesk, with its domain if another one has the same name.
 *
 * @param {Offer} offer
 * @param {Offer[]} all
 */
function nameOf({ name, domain }, all) {
  return all.filter((each) => each.name === name).length > 1 ? `${name} (${domain})` : name;
}

customElements.define('db-ticket-systems', TicketSystems);
