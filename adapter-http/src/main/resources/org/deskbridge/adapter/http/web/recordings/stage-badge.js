import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { icon } from '../ui/icons.js';

/** @typedef {import('../live/types.js').Stage} Stage */

/** @type {Record<Stage, { icon: import('../ui/icons.js').IconName, tint: string }>} */
const signs = {
  capturing: { icon: 'record', tint: 'status-active' },
  readyForTranscode: { icon: 'film', tint: 'status-waiting' },
  queued: { icon: 'clock', tint: 'status-waiting' },
  transcoding: { icon: 'wheel', tint: 'status-waiting' },
  readyForDownload: { icon: 'check', tint: 'status-complete' },
  failed: { icon: 'warning', tint: 'status-failed' },
  erased: { icon: 'bin', tint: '' },
};

/**
 * Returns the icon of a stage.
 *
 * @param {Stage} stage
 */
export function stageIcon(stage) {
  return signs[stage].icon;
}

/**
 * Draws the stage of a recording as icon and word; `data-stage` holds the stage as the API names it.
 *
 * @param {Stage} stage
 * @param {string} [more] an addition to the word, such as the progress
 */
export function stageBadge(stage, more = '') {
  const { icon: name, tint } = signs[stage];
  return el(
    'span',
    { class: `status ${tint}`, testid: 'recording-state', 'data-stage': stage },
    icon(name, stage === 'transcoding' ? 'spin' : ''),
    el('span', { class: 'status-word' }, text.recordings.stage[stage]),
    more,
  );
}
