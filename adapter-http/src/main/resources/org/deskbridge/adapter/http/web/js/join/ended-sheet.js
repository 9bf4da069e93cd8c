import { text } from '../texts.js';
import { el } from '../ui/dom.js';
import { between } from '../ui/format.js';
import { tellingSheet } from '../ui/sheet.js';
import { StatusBadge } from '../ui/status-badge.js';

/**
 * Draws that the session is over. Nothing here can be clicked by accident.
 *
 * @param {import('../live/wire.js').JoinView} view
 */
export function endedSheet(view) {
  const joined = view.status === 'complete';
  const expert = view.expert?.name ?? text.someExpert;
  const duration = between(view.joinedAt, view.endedAt);
  const badge = new StatusBadge({ testid: 'status' });
  badge.status = view.status;
  return tellingSheet(
    { icon: joined ? 'check' : 'clock', good: joined, title: text.join.ended.title, testid: 'ended' },
    el('div', {}, badge),
    el('p', {}, joined ? text.join.ended.complete(expert) : text.join.ended.abandoned),
    duration !== '' && el('p', { class: 'soft' }, text.join.ended.duration(duration)),
    el('p', { class: 'soft' }, text.join.ended.close),
  );
}
