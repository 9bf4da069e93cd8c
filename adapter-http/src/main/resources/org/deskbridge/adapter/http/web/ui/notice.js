import { el } from './dom.js';
import { icon } from './icons.js';

/**
 * Draws a highlighted message.
 *
 * @param {'info' | 'warn' | 'problem'} kind
 * @param {...import('./dom.js').Child} children
 */
export function notice(kind, ...children) {
  return el(
    'div',
    { class: `notice notice-${kind}`, role: kind === 'problem' ? 'alert' : 'status' },
    icon(kind === 'info' ? 'info' : 'warning'),
    el('div', {}, ...children),
  );
}
