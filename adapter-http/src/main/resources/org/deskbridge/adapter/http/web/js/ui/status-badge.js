import { text } from '../texts.js';
import { el, fill, show } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../live/wire.js').Status} Status */

/** @type {Record<Status, import('./icons.js').IconName>} */
const icons = {
  notStarted: 'dots',
  waiting: 'clock',
  active: 'pulse',
  complete: 'check',
  abandoned: 'cross',
};

/** The state of a session as icon and word; `data-status` holds the word of the wire. */
export class StatusBadge extends HTMLElement {
  /** @param {{ testid?: string, live?: boolean }} [options] */
  constructor({ testid, live = false } = {}) {
    super();
    fill(this, { class: 'status', testid, role: live ? 'status' : undefined });
  }

  /** @param {Status} status */
  set status(status) {
    if (this.dataset.status === status) {
      return;
    }
    this.dataset.status = status;
    show(this, icon(icons[status]), el('span', { class: 'status-word' }, text.status[status]));
  }
}

customElements.define('db-status-badge', StatusBadge);
