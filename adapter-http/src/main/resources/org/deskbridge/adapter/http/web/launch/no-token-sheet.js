import { inThisLanguage } from '../texts/choice.js';
import { text } from '../texts/texts.js';
import { el } from '../ui/dom.js';
import { messageSheet } from '../ui/sheet.js';

const SESSION_WITHOUT_TICKET = '/G2A/rest/v1/session?sessionType=screen_sharing';

/** Says what the page is for, where it was opened without a session. */
export function noTokenSheet() {
  const layout = new URLSearchParams(location.search).get('layout');
  const frame = layout === null ? '' : `&layout=${encodeURIComponent(layout)}`;
  return messageSheet(
    { icon: 'link', title: text.launch.without.title, testid: 'without-token' },
    el('p', { class: 'soft' }, text.launch.without.text),
    el('p', { class: 'soft' }, text.launch.without.more),
    el('a', { class: 'button', testid: 'start-without-ticket', href: inThisLanguage(SESSION_WITHOUT_TICKET + frame) }, text.launch.without.start),
  );
}
