import { waitOf } from '../live/api.js';
import { text } from '../texts/texts.js';
import { brand } from './brand.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { LanguageChoice } from './language-choice.js';

/**
 * Draws a page with a single sheet in its middle.
 *
 * @param {...import('./dom.js').Child} children
 */
export function sheet(...children) {
  return el('main', { class: 'sheet-ground' }, brand(), el('div', { class: 'sheet' }, ...children), new LanguageChoice());
}

/**
 * Draws a sheet with a message: an icon, a heading, sentences, and at most a few actions.
 *
 * @param {{ icon: import('./icons.js').IconName, good?: boolean, title: string, testid?: string }} head
 * @param {...import('./dom.js').Child} children
 */
export function messageSheet(head, ...children) {
  return sheet(
    el('div', { class: `sheet-icon ${head.good ? 'sheet-icon-good' : ''}` }, icon(head.icon)),
    el('div', { class: 'stack', role: 'status', testid: head.testid }, el('h1', {}, head.title), ...children),
  );
}

/**
 * Draws a sheet for a page that could not be loaded and will be loaded again without an action.
 *
 * @param {unknown} failure
 */
export function troubleSheet(failure) {
  const words = waitOf(failure) === undefined ? text.unreachable : text.tooOften;
  return messageSheet({ icon: 'warning', title: words.title }, el('p', { class: 'soft' }, words.text));
}
