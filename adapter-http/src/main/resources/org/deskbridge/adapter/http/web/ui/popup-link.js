import { text } from '../texts/texts.js';
import { el } from './dom.js';
import { icon } from './icons.js';

const WINDOW = 'popup,width=600,height=500,noopener,noreferrer';

/**
 * Draws a link that opens a small window of 600 by 500, and a tab where the reader asks for one.
 *
 * @param {string} address a web address
 * @param {string} words
 * @param {import('./dom.js').Props} [props]
 */
export function popupLink(address, words, props = {}) {
  return el(
    'a',
    {
      ...props,
      href: address,
      target: '_blank',
      rel: 'noopener noreferrer',
      on: { click: (event) => openSmall(event, address) },
    },
    el('bdi', { class: 'link-words' }, words),
    icon('open'),
    el('span', { class: 'unseen' }, text.newWindow),
  );
}

/**
 * @param {MouseEvent} event
 * @param {string} address
 */
function openSmall(event, address) {
  if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    window.open(address, '_blank', WINDOW);
  }
}
