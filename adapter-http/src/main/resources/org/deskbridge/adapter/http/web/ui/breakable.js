import { el } from './dom.js';

/**
 * Returns the parts of an address, which lines may break between. What is left in one part breaks nowhere if it fits a line.
 *
 * @param {string} address
 */
export function breakable(address) {
  return address.split(/(?<=[^/]\/)(?!\/)/).flatMap((part, place) => (place === 0 ? [part] : [el('wbr', {}), part]));
}
