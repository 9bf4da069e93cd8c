import { reasonOf, waitOf } from '../live/api.js';
import { text } from '../texts/texts.js';

/**
 * Explains a failed call to the person in front of the page, by the reason that the service names.
 *
 * @param {unknown} failure
 * @returns {string}
 */
export function failureWords(failure) {
  /** @type {Record<string, string | undefined>} */
  const byReason = text.reasons;
  return byReason[reasonOf(failure)] ?? (waitOf(failure) === undefined ? text.failed : text.tooOften.text);
}
