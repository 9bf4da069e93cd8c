import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { endReasonForTechnician } from '../ui/end-reason.js';
import { between, timeOfDay } from '../ui/format.js';
import { icon } from '../ui/icons.js';
import { sheet } from '../ui/sheet.js';
import { StatusBadge } from '../ui/status-badge.js';
import { ticketLink } from '../ui/ticket-link.js';
import { isOwn } from './ownership.js';
import { EndedNotes } from './notes/ended-notes.js';
import { PendingUploads } from './recording/pending-uploads.js';
import { StartAgain } from './start-again.js';
import { customerName } from './ticket/ticket-facts.js';

/**
 * Draws the result of the session, with nothing to click by accident.
 *
 * @param {import('../live/types.js').LaunchView} view
 * @param {boolean} isEndedHere whether this page ended it
 * @param {import('./notes/notes.js').Notes} notes may still have to be saved, and can be changed
 * @param {import('./recording/recorder.js').Recorder | undefined} recorder may still be uploading
 * @param {() => Promise<void>} again starts another session in place of this one
 */
export function endedSheet(view, isEndedHere, notes, recorder, again) {
  const joined = view.status === 'complete';
  const badge = new StatusBadge({ testid: 'status', live: true });
  badge.status = view.status;
  const facts = [
    fact(text.launch.ended.customer, view.customer?.name ?? view.customer?.email),
    fact(text.launch.ended.ticket, view.ticket && ticketLink(view.ticket)),
    fact(text.launch.ended.started, view.startedAt && timeOfDay(view.startedAt)),
    fact(text.launch.ended.ended, view.endedAt && timeOfDay(view.endedAt)),
    fact(text.launch.ended.duration, joined ? between(view.joinedAt, view.endedAt) : undefined),
  ];
  const close = el('p', { class: 'soft small' }, text.launch.ended.close);
  const mayClose = () => {
    close.hidden = notes.state !== 'saved' || (recorder?.busy ?? false);
  };
  notes.addEventListener('change', mayClose);
  recorder?.addEventListener('change', mayClose);
  mayClose();
  return sheet(
    el('div', { class: `sheet-icon ${joined ? 'sheet-icon-good' : ''}` }, icon(joined ? 'check' : 'clock')),
    el(
      'div',
      { class: 'stack-tight' },
      el('div', {}, badge),
      el('h1', {}, joined ? text.launch.ended.complete : text.launch.ended.abandoned),
      el('p', { testid: 'end-reason' }, whyEnded(view, isEndedHere)),
      el('p', { class: 'soft' }, joined ? text.launch.ended.completeText : text.launch.ended.abandonedText),
    ),
    el('dl', { class: 'facts' }, ...facts.flat()),
    new EndedNotes(notes),
    recorder !== undefined && new PendingUploads(recorder),
    view.recording?.isRecorded && view.sessionId !== undefined && recordingLink(view.sessionId),
    !joined && new StartAgain(again),
    close,
  );
}

/**
 * @param {import('../live/types.js').LaunchView} view
 * @param {boolean} isEndedHere
 */
function whyEnded(view, isEndedHere) {
  const alone = isEndedHere || (isOwn(view) && view.collaborators.length === 0);
  return endReasonForTechnician(text.endReasons, view.endReason, { customer: customerName(view), alone });
}

/** @param {string} session */
function recordingLink(session) {
  return el(
    'p',
    {},
    el(
      'a',
      { href: inThisLanguage(`/recordings/${encodeURIComponent(session)}`), target: '_blank', rel: 'noopener', testid: 'recording-link' },
      text.recording.link,
    ),
  );
}

/**
 * @param {string} name
 * @param {string | Node | undefined} value
 */
function fact(name, value) {
  return value ? [el('dt', {}, name), el('dd', {}, typeof value === 'string' ? el('bdi', {}, value) : value)] : [];
}
