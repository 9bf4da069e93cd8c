import { text } from '../texts/texts.js';
import { el, fill, show } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../live/types.js').Status} Status */

/** @type {Record<Status, import('./icons.js').IconName>} */
const icons = {
  notStarted: 'dots',
  waiting: 'clock',
  active: 'pulse',
  complete: 'check',
  abandoned: 'cross',
};

/** The status of a session as icon and word; `data-status` holds it as the API names it. */
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
    this.className = `status status-${status}`;
    show(this, ...signs(status));
  }
}

/**
 * Draws a status other than the current one, such as one in a history.
 *
 * @param {Status} status
 */
export function statusMark(status) {
  return el('span', { class: `status status-${status}` }, ...signs(status));
}

/** @param {Status} status */
function signs(status) {
  return [icon(icons[status]), statusWord(status)];
}

/**
 * Names a status without a sign.
 *
 * @param {Status} status
 */
export function statusWord(status) {
  return el('span', { class: 'status-word' }, text.status[status]);
}

customElements.define('db-status-badge', StatusBadge);
