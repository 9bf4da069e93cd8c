import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { notice } from '../ui/notice.js';
import { framed } from './capture.js';

/**
 * Explains why this page cannot share a screen, and what to do instead.
 *
 * @param {import('./capture.js').Ability} ability
 * @param {string} path the address of this page in a tab of its own
 * @returns {HTMLElement | undefined} undefined if it can
 */
export function shareProblem(ability, path) {
  switch (ability) {
    case 'ready':
      return undefined;
    case 'framed':
      return notice('warn', el('p', {}, text.share.framed), ownTab(path));
    case 'insecure':
      return notice('warn', el('p', {}, text.share.insecure));
    case 'missing':
      return notice('warn', el('p', {}, text.share.missing), framed() && ownTab(path));
  }
}

/** @param {string} path */
function ownTab(path) {
  return el(
    'p',
    {},
    el(
      'a',
      { href: path, target: '_blank', rel: 'noopener', testid: 'own-tab' },
      text.share.ownTab,
    ),
  );
}
