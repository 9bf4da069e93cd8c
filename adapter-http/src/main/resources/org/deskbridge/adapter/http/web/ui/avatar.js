import { el } from './dom.js';
import { initials } from './format.js';
import { icon } from './icons.js';

const TINTS = 4;

/**
 * Draws the initials of a person on a tint that stays the same for the same name, and a figure for one whose name is unknown.
 *
 * @param {string | undefined} name
 */
export function avatar(name) {
  if (!name) {
    return el('span', { class: 'avatar avatar-0', 'aria-hidden': 'true' }, icon('person'));
  }
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return el('span', { class: `avatar avatar-${sum % TINTS}`, 'aria-hidden': 'true' }, initials(name));
}
