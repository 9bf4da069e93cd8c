import { formats, text } from '../texts/texts.js';
import { secondsBetween } from './seconds-between.js';

/**
 * Returns a running time as a clock shows it: 4:07, 1:02:33.
 *
 * @param {number} ms
 */
export function clockTime(ms) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const rest = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  const [first, ...others] = hours > 0 ? [hours, ...rest] : rest;
  return [first, ...others.map((part) => String(part).padStart(2, '0'))].join(':');
}

/**
 * Returns the time between two instants in words, empty if one of them is missing.
 *
 * @param {string | undefined} from
 * @param {string | undefined} to
 */
export function between(from, to) {
  if (from === undefined || to === undefined) {
    return '';
  }
  const seconds = secondsBetween(from, to);
  return text.duration(Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);
}

/**
 * Returns the time of day of an instant, in the reader's language.
 *
 * @param {string} instant
 */
export function timeOfDay(instant) {
  return new Date(instant).toLocaleTimeString(formats, {
    hour: '2-digit',
    minute: '2-digit',
  });
}

/**
 * Returns the day of an instant, in the reader's language.
 *
 * @param {string} instant
 */
export function day(instant) {
  return new Date(instant).toLocaleDateString(formats, { dateStyle: 'medium' });
}

/**
 * Returns names as one phrase of the reader's language: A, B and C.
 *
 * @param {string[]} names
 */
export function namesTogether(names) {
  return text.list(names);
}

/**
 * Returns a size in the unit that keeps the number short: 12.3 MB.
 *
 * @param {number} bytes
 */
export function size(bytes) {
  const units = ['kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)), units.length);
  return (bytes / 1000 ** power).toLocaleString(formats, {
    style: 'unit', unit: units[power - 1], unitDisplay: 'short', maximumSignificantDigits: 3,
  });
}

/**
 * Returns the digits of a join code in groups of three, easy to read out.
 *
 * @param {string} code
 */
export function spoken(code) {
  return code.replace(/\D/g, '').replace(/(\d{3})(?=\d)/g, '$1 ');
}

/**
 * Returns at most two initials of a name.
 *
 * @param {string} name
 */
export function initials(name) {
  const words = name.trim().split(/\s+/).filter((word) => word !== '');
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen.map((word) => Array.from(word ?? '')[0] ?? '').join('').toUpperCase();
}

/**
 * Returns words as they stand at the beginning of a title.
 *
 * @param {string} words
 */
export function atBeginning(words) {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase(document.documentElement.lang || undefined) + rest.join('');
}
