/** Returns whether the person looks at the page, as far as a browser knows. */
export function isInView() {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/**
 * Returns whether the middle of an element is on the part of the page that shows.
 *
 * @param {Element} element
 */
export function isOnScreen(element) {
  const { top, height, width } = element.getBoundingClientRect();
  const middle = top + height / 2;
  return width > 0 && height > 0 && middle > 0 && middle < window.innerHeight;
}
