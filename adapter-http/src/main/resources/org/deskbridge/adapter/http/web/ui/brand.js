import { el } from './dom.js';

/** Draws the name of the service. */
export function brand() {
  return el('span', { class: 'brand' }, el('img', { src: '/web/img/icon.svg', alt: '' }), 'Deskbridge');
}
