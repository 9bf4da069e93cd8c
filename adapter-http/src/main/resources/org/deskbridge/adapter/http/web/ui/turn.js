import { show } from './dom.js';

/** The choice of a language, which every view has, stays as it is, and open. */
const CONTROLS = ':is(a, button, input, textarea):not(db-language-choice *)';

/**
 * Replaces what an element shows by another view. A focus that would be lost with the old one goes to the heading of the new one,
 * where a screen reader goes on and the next key leads into the view.
 *
 * @param {Element} node
 * @param {...import('./dom.js').Child} children
 */
export function turnTo(node, ...children) {
  const isFirst = node.childElementCount === 0;
  const wasIn = document.activeElement === document.body || node.contains(document.activeElement);
  show(node, ...children);
  if (!isFirst && wasIn && !node.contains(document.activeElement)) {
    focusHeading(node);
  }
}

/**
 * Returns whether an element shows just this view already, which has nothing to press. Drawn again with each look for something new,
 * it would take the focus and be read out each time.
 *
 * @param {Element} node
 * @param {Element} view
 */
export function isShowing(node, view) {
  const shown = node.childElementCount === 1 ? node.firstElementChild : null;
  return shown?.className === view.className && shown.textContent === view.textContent && view.querySelector(CONTROLS) === null;
}

/** @param {Element} node */
function focusHeading(node) {
  const heading = node.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
