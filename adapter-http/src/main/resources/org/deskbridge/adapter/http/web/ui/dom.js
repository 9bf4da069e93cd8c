/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, any> & { on?: Record<string, (event: any) => void> }} Props */

/**
 * Makes an element. `on` holds listeners, `testid` the name tests use; everything else is an attribute, left out where it
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
export function fill(node, props, ...children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        node.addEventListener(event, /** @type {EventListener} */ (listener));
      }
    } else if (name === 'testid') {
      node.setAttribute('data-testid', value);
    } else {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...present(children));
  return node;
}

/**
 * Replaces what an element holds.
 *
 * @param {Element} node
 * @param {...Child} children
 */
export function show(node, ...children) {
  node.replaceChildren(...present(children));
}

/**
 * Returns the address if a click on it can only lead to a web page, else undefined.
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
