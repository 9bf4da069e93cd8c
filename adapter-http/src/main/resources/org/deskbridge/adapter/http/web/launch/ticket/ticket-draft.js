import { serverNow } from '../../live/server-clock.js';
import { text } from '../../texts/texts.js';
import { between, day, timeOfDay } from '../../ui/format.js';

/** @typedef {import('../../live/types.js').LaunchView} View */
/** @typedef {{ notes: string, chat: import('../../live/types.js').ChatLine[] }} Written the texts of the session so far */

/** The longest title, in UTF-16 units. */
export const MAX_TITLE = 256;

/** The longest text, in UTF-16 units. */
export const MAX_BODY = 20_000;

/**
 * Drafts a new ticket from the session so far. If it is too long, the oldest lines of the chat are left out.
 *
 * @param {View} view
 * @param {Written} written
 */
export function ticketDraft(view, { notes, chat }) {
  const now = new Date(serverNow()).toISOString();
  const { name, email } = view.customer ?? {};
  const customer = name && email ? `${name} (${email})` : name || email;
  const facts = [
    ...line(text.ticket.draft.customer, customer),
    ...line(text.ticket.draft.started, view.startedAt && `${day(view.startedAt)}, ${timeOfDay(view.startedAt)}`),
    ...line(text.ticket.draft.soFar, between(view.joinedAt ?? view.startedAt, now)),
  ];
  const head = [facts.join('\n'), ...section(text.notes.title, notes.trim())].join('\n\n');
  return {
    title: cut(text.ticket.draft.title(day(now), name || email), MAX_TITLE),
    body: cut([head, ...section(text.chat.title, newest(chat, MAX_BODY - head.length))].join('\n\n'), MAX_BODY),
  };
}

/**
 * Returns the newest part of the chat that fits.
 *
 * @param {Written['chat']} chat
 * @param {number} room
 */
function newest(chat, room) {
  const lines = chat.map((each) => `${timeOfDay(each.at)} ${words(each)}`);
  // Room for the heading and the ellipsis.
  let left = room - text.chat.title.length - 8;
  let first = lines.length;
  while (first > 0 && (lines[first - 1] ?? '').length < left) {
    first -= 1;
    left -= (lines[first] ?? '').length + 1;
  }
  return [...(first > 0 && first < lines.length ? ['…'] : []), ...lines.slice(first)].join('\n');
}

/** @param {Written['chat'][number]} line */
function words(line) {
  if ('text' in line) {
    return `${line.name}: ${line.text}`;
  }
  return line.event === 'came' ? text.chat.came(line.name) : text.chat.left(line.name);
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function line(name, value) {
  return value ? [`${name}: ${value}`] : [];
}

/**
 * @param {string} name
 * @param {string} words
 */
function section(name, words) {
  return words === '' ? [] : [`${name}:\n${words}`];
}

/**
 * Shortens a text without cutting a character in two.
 *
 * @param {string} words
 * @param {number} max
 */
function cut(words, max) {
  return words.length <= max ? words : `${words.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
