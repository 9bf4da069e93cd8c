import { text } from '../../texts/texts.js';
import { spoken } from '../../ui/format.js';

/** @typedef {import('../../live/types.js').LaunchView} View */
/** @typedef {{ subject: string, body: string }} Invitation */

/**
 * Writes the invitation to a session, to be sent by whatever the technician likes.
 *
 * @param {View} view
 * @param {string} [joinCode] absent where there is none to use
 * @returns {Invitation}
 */
export function invitationOf({ customer, you, company, joinUrl }, joinCode) {
  const words = text.invite.letter;
  const code = joinCode === undefined ? undefined : words.code(codePage(joinUrl), spoken(joinCode));
  return {
    subject: words.subject(company || you.name),
    body: [words.greeting(customer?.name), `${words.open}\n${joinUrl}`, code, words.promise, words.signature(you.name, company)]
      .filter((part) => part !== undefined)
      .join('\n\n'),
  };
}

/**
 * Returns the `mailto:` address that opens the invitation in a mail program.
 *
 * @param {Invitation} invitation
 * @param {string} [to] absent: the technician fills it in
 */
export function mailAddress({ subject, body }, to = '') {
  // RFC 6068: lines end with CR LF, and a blank is %20.
  const crlf = body.replaceAll('\n', '\r\n');
  const receiver = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${receiver}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(crlf)}`;
}

/**
 * Returns the address of the page where a code is typed, as one reads it out.
 *
 * @param {string} joinUrl
 */
export function codePage(joinUrl) {
  const { host, pathname } = new URL('/join', joinUrl);
  return `${host}${pathname}`;
}
