/** @typedef {{ name?: string, email?: string } | undefined} Customer */

const EMAIL = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/gu;

/**
 * Returns whether a ticket is another customer's than the one of the session, as far as the helpdesk's words and those of the
 * customer tell. Where one of them tells nothing, no.
 *
 * @param {string | undefined} requester in the helpdesk's words: a name, an e-mail address or both
 * @param {Customer} customer
 */
export function isOfAnother(requester, customer) {
  const theirs = emailsOf(requester);
  const ours = emailsOf(customer?.email);
  if (theirs.length > 0 && ours.length > 0) {
    return !theirs.some((each) => ours.includes(each));
  }
  const their = namesOf(requester?.replace(EMAIL, ' '));
  const our = namesOf(customer?.name);
  return their.length > 0 && our.length > 0 && !isPart(their, our) && !isPart(our, their);
}

/**
 * @param {string | undefined} text
 * @returns {string[]}
 */
function emailsOf(text) {
  return folded(text).match(EMAIL) ?? [];
}

/**
 * Returns the parts of a name, in whatever order it has them.
 *
 * @param {string | undefined} text
 * @returns {string[]}
 */
function namesOf(text) {
  return folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Letters with and without accents are the same, because people type their own names both ways.
 *
 * @param {string | undefined} text
 */
function folded(text) {
  return (text ?? '').normalize('NFKD').replace(/\p{Mn}/gu, '').toLowerCase();
}

/**
 * @param {string[]} some
 * @param {string[]} all
 */
function isPart(some, all) {
  return some.every((each) => all.includes(each));
}
