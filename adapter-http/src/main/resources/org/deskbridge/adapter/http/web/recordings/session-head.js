import { text } from '../texts/texts.js';
import { brand } from '../ui/brand.js';
import { el } from '../ui/dom.js';
import { between, day, timeOfDay } from '../ui/format.js';
import { LanguageChoice } from '../ui/language-choice.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ticketLink } from '../ui/ticket-link.js';

/** @typedef {import('../live/types.js').RecordedSession} RecordedSession */

/**
 * Draws the technician, the ticket and the time of a session.
 *
 * @param {RecordedSession} session
 * @param {() => void} signOut
 */
export function sessionHead(session, signOut) {
  const badge = new StatusBadge({ testid: 'status' });
  badge.status = session.status;
  const { ticketId: id, ticketUrl: url } = session;
  return el(
    'header',
    { class: 'recorded-head' },
    el(
      'div',
      { class: 'recorded-bar' },
      brand(),
      el(
        'div',
        { class: 'row' },
        new LanguageChoice({ small: true }),
        el('button', { class: 'button button-plain', type: 'button', on: { click: signOut } }, text.launch.signOut),
      ),
    ),
    el('div', { class: 'row' }, el('h1', {}, el('bdi', {}, text.recordings.heading(session.customerName))), badge),
    el(
      'dl',
      { class: 'recorded-facts' },
      technicians(session),
      fact(text.recordings.ticket, (id ?? url) !== undefined && ticketLink({ id, url })),
      fact(text.recordings.time, session.startedAt && time(session.startedAt, session.endedAt)),
    ),
  );
}

/**
 * Names all who helped, the one who ran the session last first.
 *
 * @param {RecordedSession} session
 */
function technicians({ expertName, collaborators = [] }) {
  const all = [expertName, ...collaborators].flatMap((name) => name ?? []);
  return fact(all.length > 1 ? text.recordings.technicians : text.recordings.technician, all.length > 0 && el('bdi', {}, text.list(all)));
}

/**
 * @param {string} from
 * @param {string | undefined} to
 */
function time(from, to) {
  const start = `${day(from)}, ${timeOfDay(from)}`;
  if (to === undefined) {
    return `${start}, ${text.recordings.stillOn}`;
  }
  const end = day(from) === day(to) ? timeOfDay(to) : `${day(to)}, ${timeOfDay(to)}`;
  return `${start} – ${end} (${between(from, to)})`;
}

/**
 * @param {string} name
 * @param {string | Node | undefined | false} value
 */
function fact(name, value) {
  return value ? el('div', {}, el('dt', {}, name), el('dd', {}, value)) : undefined;
}
