import { between, el, fill, formats, icon, inThisLanguage, namesTogether, SessionClock, show, StatusBadge, statusMark, timeOfDay, webAddress } from '/web/ui/index.js';
import { stepper } from './stepper.js';
import { text } from './texts.js';
import { TranscriptView } from './transcript-view.js';

/** @typedef {import('./ticket.js').Session} Session */

/** The newest session of a ticket, updated as status callbacks arrive. */
export class SessionCard extends HTMLElement {
  #badge = new StatusBadge({ testid: 'session-status', live: true });
  #title = el('h3', { class: 'session-title' });
  #steps = el('div', {});
  #clock = new SessionClock();
  #clockLabel = el('span', { class: 'soft' });
  #running = el('p', { class: 'session-running' }, this.#clockLabel, this.#clock);
  #elsewhere = el('p', { class: 'soft small' }, text.session.elsewhere);
  #facts = el('dl', { class: 'facts small' });
  #notes = el('section', { class: 'session-notes' });
  #transcript = new TranscriptView();
  #history = el('ol', { class: 'session-history', testid: 'status-history' });
  #unheard = el('p', { class: 'soft small' }, text.session.unheard);
  #open = el('a', { class: 'button button-main session-open', target: '_blank', rel: 'noopener', testid: 'open-session' });
  #recording = el('a', { class: 'button session-open', target: '_blank', rel: 'noopener', testid: 'open-recording' });
  #drawn = '';

  constructor() {
    super();
    fill(
      this,
      { class: 'session-card', testid: 'session-card' },
      el('div', { class: 'session-card-head' }, this.#title, this.#badge),
      this.#steps,
      this.#running,
      this.#open,
      this.#recording,
      this.#elsewhere,
      this.#facts,
      this.#notes,
      this.#transcript,
      el('section', { class: 'session-heard' }, el('h4', { class: 'small soft' }, text.session.history), this.#unheard, this.#history),
    );
    fill(this.#recording, {}, icon('open'), text.session.recording, el('span', { class: 'unseen' }, text.support.newTab));
    fill(this.#open, {}, icon('open'), text.support.open, el('span', { class: 'unseen' }, text.support.newTab));
  }

  /** @param {Session | undefined} session */
  set session(session) {
    this.hidden = session === undefined;
    const now = JSON.stringify(session ?? '');
    if (session === undefined || now === this.#drawn) {
      return;
    }
    this.#drawn = now;
    const { status } = session;
    this.#title.textContent = session.sessionId === undefined ? text.session.nameless : text.session.reference(session.sessionId);
    this.#badge.status = status;
    show(this.#steps, stepper(session));
    this.#running.hidden = status !== 'waiting' && status !== 'active';
    this.#clockLabel.textContent = status === 'active' ? text.session.running : text.session.waitingFor;
    this.#clock.since = status === 'active' ? session.joinedAt : session.startedAt;
    const address = pageOf(session.launchUrl);
    this.#open.hidden = address === undefined || session.endedAt !== undefined;
    if (address !== undefined) {
      this.#open.href = address;
    }
    this.#elsewhere.hidden = !session.elsewhere || session.endedAt !== undefined;
    const recording = pageOf(session.recordingUrl);
    this.#recording.hidden = recording === undefined;
    if (recording !== undefined) {
      this.#recording.href = recording;
    }
    show(
      this.#facts,
      ...technicians(session),
      ...fact(text.session.started, session.startedAt && timeOfDay(session.startedAt)),
      ...fact(text.session.joined, session.joinedAt && timeOfDay(session.joinedAt)),
      ...fact(text.session.ended, session.endedAt && timeOfDay(session.endedAt)),
      ...fact(text.session.reason, session.endReason && text.session.endReasons[session.endReason]),
      ...fact(text.session.duration, between(session.joinedAt, session.endedAt)),
    );
    show(
      this.#notes,
      ...(session.notes ? [el('h4', { class: 'small soft' }, text.session.notes), el('p', { class: 'session-notes-text' }, session.notes)] : []),
    );
    this.#transcript.session = session;
    const heard = session.history.filter(({ status: reached }) => reached !== 'notStarted');
    this.#unheard.hidden = heard.length > 0;
    show(
      this.#history,
      ...heard.map(({ status: reached, at }) =>
        el(
          'li',
          { 'data-status': reached },
          statusMark(reached),
          ' ',
          el('time', { class: 'soft small', datetime: at }, timeWithSeconds(at)),
        ),
      ),
    );
  }
}

/**
 * Names all who helped, the one who runs the session or ended it first.
 *
 * @param {Session} session
 */
function technicians({ expertName, collaborators = [] }) {
  const all = [expertName, ...collaborators].flatMap((name) => name ?? []);
  return fact(all.length > 1 ? text.session.technicians : text.session.technician, namesTogether(all));
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function fact(name, value) {
  return value ? [el('dt', {}, name), el('dd', {}, value)] : [];
}

/** @param {string | undefined} address */
function pageOf(address) {
  const page = webAddress(address);
  return page && inThisLanguage(page);
}

/** @param {string} instant */
function timeWithSeconds(instant) {
  return new Date(instant).toLocaleTimeString(formats);
}

customElements.define('demo-session-card', SessionCard);
