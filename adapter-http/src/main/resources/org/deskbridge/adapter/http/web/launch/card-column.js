import { el, fill } from '../ui/dom.js';

/** @typedef {{ id: string, name: string, card: HTMLElement }} Entry */

/** The cards beside the screen: one under the other where there is room, else behind tabs. */
export class CardColumn extends HTMLElement {
  #entries;
  /** @type {Map<string, HTMLButtonElement>} */
  #tabs = new Map();
  #chosen;

  /**
   * @param {Entry[]} entries
   * @param {string} chosen the tab that is open first
   */
  constructor(entries, chosen) {
    super();
    this.#entries = entries;
    this.#chosen = chosen;
    for (const { id, name, card } of entries) {
      const tab = el(
        'button',
        {
          class: 'tab', id: `tab-${id}`, testid: `tab-${id}`, type: 'button', role: 'tab', 'aria-controls': `card-${id}`,
          on: {
            click: () => this.choose(id),
            keydown: (event) => this.#key(event),
          },
        },
        name,
      );
      this.#tabs.set(id, tab);
      fill(card, { id: `card-${id}` });
      card.classList.add('column-card');
    }
    fill(
      this,
      { class: 'column' },
      el('div', { class: 'tabs', role: 'tablist' }, ...this.#tabs.values()),
      el('div', { class: 'column-cards' }, ...entries.map(({ card }) => card)),
    );
    this.choose(chosen);
  }

  /** @param {string} id */
  choose(id) {
    this.#chosen = id;
    for (const { id: each, card } of this.#entries) {
      const chosen = each === id;
      card.classList.toggle('column-card-chosen', chosen);
      const tab = this.#tabs.get(each);
      tab?.setAttribute('aria-selected', String(chosen));
      tab?.setAttribute('tabindex', chosen ? '0' : '-1');
    }
    this.#tabs.get(id)?.classList.remove('tab-news');
  }

  /**
   * Marks a tab that is not open.
   *
   * @param {string} id
   */
  news(id) {
    if (id !== this.#chosen) {
      this.#tabs.get(id)?.classList.add('tab-news');
    }
  }

  /**
   * Opens another tab if this one is open.
   *
   * @param {string} id
   * @param {string} otherwise
   */
  leave(id, otherwise) {
    if (this.#chosen === id) {
      this.choose(otherwise);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const right = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: right, ArrowLeft: -right }[event.key];
    if (step === undefined) {
      return;
    }
    const ids = this.#entries.map(({ id }) => id);
    const next = ids[(ids.indexOf(this.#chosen) + step + ids.length) % ids.length];
    if (next !== undefined) {
      this.choose(next);
      this.#tabs.get(next)?.focus();
    }
  }
}

customElements.define('db-card-column', CardColumn);
