/** @typedef {{ start: number, end: number, inserted: string }} Edit what replaces a text from `start` to `end` */

/**
 * Merges two changes of one text. Two people who write on at the end of the same line get a line each. Returns undefined where
 * they change the same words, so that a person has to decide.
 *
 * @param {string} base what both were made on
 * @param {string} mine
 * @param {string} theirs
 * @returns {string | undefined}
 */
export function merged(base, mine, theirs) {
  if (mine === theirs || theirs === base) {
    return mine;
  }
  if (mine === base) {
    return theirs;
  }
  const my = editOf(base, mine);
  const their = editOf(base, theirs);
  if (my.end < their.start) {
    return applied(applied(base, their), my);
  }
  if (their.end < my.start) {
    return applied(applied(base, my), their);
  }
  return isAtLineEnd(base, my) && isAtLineEnd(base, their) ? applied(base, oneAfterTheOther(their, my)) : undefined;
}

/**
 * @param {string} text
 * @param {Edit} edit
 */
function isAtLineEnd(text, { start, end }) {
  return start === end && (start === text.length || text[start] === '\n');
}

/**
 * Returns the edit that inserts both texts at their one place.
 *
 * @param {Edit} first
 * @param {Edit} second
 */
function oneAfterTheOther(first, second) {
  if (first.inserted.startsWith(second.inserted)) {
    return first;
  }
  const isApart = first.inserted.endsWith('\n') || second.inserted.startsWith('\n');
  return { ...first, inserted: `${first.inserted}${isApart ? '' : '\n'}${second.inserted}` };
}

/**
 * Returns their text and mine, one below the other; lines that both begin or end with stand there once.
 *
 * @param {string} theirs
 * @param {string} mine
 */
export function bothTexts(theirs, mine) {
  const their = theirs.split('\n');
  const my = mine.split('\n');
  const shorter = Math.min(their.length, my.length);
  let start = 0;
  while (start < shorter && their[start] === my[start]) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && their[their.length - 1 - end] === my[my.length - 1 - end]) {
    end++;
  }
  return [
    ...their.slice(0, their.length - end),
    ...my.slice(start, my.length - end),
    ...their.slice(their.length - end),
  ].join('\n');
}

/**
 * Returns the smallest edit from one text to another; it splits no surrogate pair.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
export function editOf(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start++;
  }
  if (start > 0 && isHighSurrogate(after.charCodeAt(start - 1))) {
    start--;
  }
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) {
    kept++;
  }
  if (kept > 0 && isLowSurrogate(after.charCodeAt(after.length - kept))) {
    kept--;
  }
  return { start, end: before.length - kept, inserted: after.slice(start, after.length - kept) };
}

/**
 * @param {string} text
 * @param {Edit} edit
 */
function applied(text, { start, end, inserted }) {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** @param {number} unit */
function isHighSurrogate(unit) {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** @param {number} unit */
function isLowSurrogate(unit) {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
