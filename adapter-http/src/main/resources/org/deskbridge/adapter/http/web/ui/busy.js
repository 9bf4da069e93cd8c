import { show } from './dom.js';
import { icon } from './icons.js';

/**
 * Marks a button as busy. It keeps the keyboard's focus, which a disabled one would lose.
 *
 * @param {HTMLButtonElement} button
 * @param {string} words
 */
export function setBusy(button, words) {
  button.setAttribute('aria-disabled', 'true');
  show(button, icon('wheel', 'spin'), words);
}

/**
 * Ends the busy state of a button.
 *
 * @param {HTMLButtonElement} button
 * @param {...import('./dom.js').Child} children what it shows
 */
export function setIdle(button, ...children) {
  button.removeAttribute('aria-disabled');
  show(button, ...children);
}

/** @param {HTMLButtonElement} button */
export function isBusy(button) {
  return button.hasAttribute('aria-disabled');
}
