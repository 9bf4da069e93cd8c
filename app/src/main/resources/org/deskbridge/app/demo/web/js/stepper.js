import { el, icon, statusWord } from '/web/ui/index.js';

/** @typedef {import('./ticket.js').Status} Status */

/** @type {Status[]} */
const LONG = ['waiting', 'active', 'complete'];
/** @type {Status[]} */
const SHORT = ['waiting', 'abandoned'];

/**
 * Draws the steps of a session: those passed and those to come. Before it is started, all are to come.
 *
 * @param {import('./ticket.js').Session} session
 */
export function stepper({ status }) {
  const way = status === 'abandoned' ? SHORT : LONG;
  const now = way.indexOf(status);
  const ended = status === 'complete' || status === 'abandoned';
  return el(
    'ol',
    { class: 'steps', 'aria-hidden': 'true' },
    ...way.map((step, index) => {
      const passed = index < now || (index === now && ended);
      const kind = passed ? 'step-passed' : index === now ? 'step-now' : '';
      return el(
        'li',
        { class: `step ${kind}` },
        el('span', { class: 'step-dot' }, passed && icon(step === 'abandoned' ? 'cross' : 'tick')),
        statusWord(step),
      );
    }),
  );
}
