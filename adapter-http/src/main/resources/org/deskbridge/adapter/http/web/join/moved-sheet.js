import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { spoken } from '../ui/format.js';
import { messageSheet } from '../ui/sheet.js';
import { pageOf } from './join-calls.js';

/**
 * Draws how to continue on another device; this one has given its place up.
 *
 * @param {string} token
 * @param {string} code leads to the session, once
 * @param {() => void} stay joins here again instead
 */
export function movingSheet(token, code, stay) {
  const { moving } = text.join;
  const place = new URL('/join', location.href);
  const link = new URL(inThisLanguage(pageOf(token)), location.href).href;
  return messageSheet(
    { icon: 'screen', title: moving.title, testid: 'moving' },
    el('p', { class: 'soft' }, moving.text),
    el(
      'div',
      { class: 'moving' },
      el('p', {}, moving.openPage),
      el('p', { class: 'moving-place', dir: 'ltr' }, `${place.host}${place.pathname}`),
      el('p', {}, moving.typeCode),
      el('p', { class: 'moving-code', dir: 'ltr', testid: 'moving-code' }, spoken(code)),
    ),
    el('p', { class: 'soft small' }, moving.link, ' ', el('a', { href: link, class: 'moving-link', dir: 'ltr' }, link)),
    el('button', { class: 'button', testid: 'stay', type: 'button', on: { click: stay } }, moving.stay),
  );
}

/** Draws that the customer continues on the other device. */
export function movedSheet() {
  return messageSheet(
    { icon: 'check', good: true, title: text.join.moved.title, testid: 'moved' },
    el('p', { class: 'soft' }, text.join.moved.text),
  );
}
