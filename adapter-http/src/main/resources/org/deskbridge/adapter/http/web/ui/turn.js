import { show } from './dom.js';

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

/** @param {Element} node */
function focusHeading(node) {
  const heading = node.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
