import { framed } from '../live/share-ability.js';
import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { notice } from '../ui/notice.js';

/**
 * Explains why this page cannot share a screen, and what to do instead.
 *
 * @param {import('../live/share-ability.js').Ability} ability
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

/**
 * Explains why nothing is shared although the customer pressed the button, and what to do.
 *
 * @param {import('./refusal.js').Refusal} refusal
 * @param {boolean} isMac
 */
export function refusalNotice(refusal, isMac) {
  const { title, advice } = text.share.refused[refusal === 'denied' && isMac ? 'deniedByMac' : refusal];
  const kind = refusal === 'cancelled' || refusal === 'notAsked' ? 'info' : 'warn';
  const shown = notice(kind, el('p', {}, el('strong', {}, title)), el('p', {}, advice));
  shown.dataset.testid = 'share-refused';
  shown.dataset.refusal = refusal;
  return shown;
}

/** @param {string} path */
function ownTab(path) {
  return el(
    'p',
    {},
    el(
      'a',
      { href: inThisLanguage(path), target: '_blank', rel: 'noopener', testid: 'own-tab' },
      text.share.ownTab,
    ),
  );
}
