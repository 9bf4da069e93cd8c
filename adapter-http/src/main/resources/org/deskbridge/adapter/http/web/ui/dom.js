/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {string | number | boolean | null | undefined} Attribute */
/** @typedef {{ [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void }} EventListeners */
/** @typedef {{ on?: EventListeners, testid?: string | undefined, [attribute: string]: Attribute | EventListeners }} Props */

/**
 * Creates an element. `on` holds listeners, `testid` the name that tests use; everything else is an attribute, left out if it
 * is undefined, null or false.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, ...children);
}

/**
 * Gives an element its attributes, listeners and children.
 *
 * @template {Element} E
 * @param {E} node
 * @param {Props} props
 * @param {...Child} children
 * @returns {E}
 */
export function fill(node, { on = {}, testid, ...attributes }, ...children) {
  for (const [event, listener] of Object.entries(on)) {
    node.addEventListener(event, /** @type {EventListener} */ (listener));
  }
  /** @type {Record<string, Attribute | EventListeners>} */
  const all = { 'data-testid': testid, ...attributes };
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...present(children));
  return node;
}

/**
 * Replaces the children of an element.
 *
 * @param {Element} node
 * @param {...Child} children
 */
export function show(node, ...children) {
  node.replaceChildren(...present(children));
}

/**
 * Returns the address if it is that of a web page, otherwise undefined. A link to any other address could run a script.
 *
 * @param {string | undefined} address
 * @returns {string | undefined}
 */
export function webAddress(address) {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return /** @type {(Node | string)[]} */ (
    children.filter((child) => child !== null && child !== undefined && child !== false && child !== '')
  );
}
