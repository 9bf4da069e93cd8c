import { sentences } from '../texts/sentences.js';
import { text } from '../texts/texts.js';
import { el, fill, show } from './dom.js';
import { timeOfDay } from './format.js';
import { icon } from './icons.js';

/** @typedef {import('../live/line-state.js').LineState} LineState */

/** A line below the header with what a lost connection means for the session, empty while there is nothing to say. */
export class LineNotice extends HTMLElement {
  #shown = '';

  constructor() {
    super();
    fill(this, { class: 'line-notice', role: 'status', testid: 'connection' });
  }

  /**
   * @param {LineState} line
   * @param {{ own?: string | false, other?: string | false }} words what it means if that side's connection is lost, besides
   *   the loss; without `other` nothing is shown of the other side's
   */
  update(line, { own, other }) {
    const { lost } = line;
    const parts =
      lost?.side === 'own' ? [text.line.own, own, waiting(line)] : lost !== undefined && other ? [other, waiting(line)] : [];
    const words = sentences(...parts);
    if (words !== this.#shown) {
      this.#shown = words;
      show(this, ...(words === '' ? [] : [icon('wheel', 'spin'), el('span', {}, words)]));
    }
  }
}

/**
 * Returns until when the session waits for whoever has lost the connection.
 *
 * @param {LineState} line
 */
export function waiting(line) {
  if (line.lost === undefined) {
    return '';
  }
  return line.isLate ? text.line.late : text.line.waits(timeOfDay(new Date(line.lost.until).toISOString()));
}

customElements.define('db-line-notice', LineNotice);
