import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { endReasonForCustomer } from '../ui/end-reason.js';
import { between } from '../ui/format.js';
import { messageSheet } from '../ui/sheet.js';
import { StatusBadge } from '../ui/status-badge.js';

/**
 * Draws that the session is over, with nothing to click by accident.
 *
 * @param {import('../live/types.js').JoinView} view
 */
export function endedSheet(view) {
  const joined = view.status === 'complete';
  const expert = view.expert?.name ?? text.someExpert;
  const duration = between(view.joinedAt, view.endedAt);
  const badge = new StatusBadge({ testid: 'status' });
  badge.status = view.status;
  return messageSheet(
    { icon: joined ? 'check' : 'clock', good: joined, title: text.join.ended.title, testid: 'ended' },
    el('div', {}, badge),
    el('p', {}, joined ? text.join.ended.complete(expert) : text.join.ended.abandoned),
    el('p', { testid: 'end-reason' }, endReasonForCustomer(text.endReasons, view.endReason)),
    duration !== '' && el('p', { class: 'soft' }, text.join.ended.duration(duration)),
    el('p', { class: 'soft' }, text.join.ended.close),
  );
}
