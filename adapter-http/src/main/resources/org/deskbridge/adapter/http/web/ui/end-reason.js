/** @typedef {import('../live/types.js').EndReason} EndReason */
/** @typedef {typeof import('../texts/en.js').en['endReasons']} Words */

/**
 * Returns why a session ended, for its technician; undefined for one that an earlier version ended.
 *
 * @param {Words} words
 * @param {EndReason | undefined} reason
 * @param {{ customer: string, alone: boolean }} session `alone`: no other technician could have ended it
 */
export function endReasonForTechnician(words, reason, { customer, alone }) {
  switch (reason) {
    case 'technician':
      return alone ? words.youEnded : words.technician;
    case 'customer':
      return words.customer(customer);
    default:
      return reason && words[reason];
  }
}

/**
 * Returns why a session ended, for its customer; undefined for one that an earlier version ended.
 *
 * @param {Words} words
 * @param {EndReason | undefined} reason
 */
export function endReasonForCustomer(words, reason) {
  return reason && (reason === 'customer' ? words.youLeft : words[reason]);
}
