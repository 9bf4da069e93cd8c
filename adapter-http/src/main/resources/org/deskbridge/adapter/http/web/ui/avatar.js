import { el } from './dom.js';
import { initials } from './format.js';

const TINTS = 4;

/**
 * Draws the initials of a person on a tint that stays the same for the same name.
 *
 * @param {string} name
 */
export function avatar(name) {
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return el('span', { class: `avatar avatar-${sum % TINTS}`, 'aria-hidden': 'true' }, initials(name));
}
