/** @typedef {import('../../live/announcements.js').Occasion} Occasion */
/** @typedef {'call' | 'message' | 'loss'} Sound */

/** @type {Partial<Record<Occasion, Sound>>} */
const sounds = { message: 'message', lost: 'loss', away: 'loss' };

/**
 * What the page shows anyway, in larger letters: the lost connection, the question about recording, and who said no to it.
 *
 * @type {Occasion[]}
 */
const shownByThePage = ['lost', 'asked', 'declined'];

/**
 * Decides by which channels a person is told of an occasion.
 *
 * @param {Occasion} occasion
 * @param {{ isInView: boolean, isChatInView: boolean, isQuiet: boolean }} situation `isInView`: the person looks at the page;
 *   `isChatInView`: the chat is on the part of the page that shows
 * @returns {{ sound: Sound | undefined, isToast: boolean, isCounted: boolean, isNotified: boolean }}
 */
export function channelsOf(occasion, { isInView, isChatInView, isQuiet }) {
  // A message that one reads anyway disturbs more than it helps.
  const isRead = occasion === 'message' && isChatInView;
  return {
    sound: isQuiet || (isRead && isInView) ? undefined : (sounds[occasion] ?? 'call'),
    isToast: !isRead && !shownByThePage.includes(occasion),
    isCounted: !isInView,
    isNotified: !isInView && !isQuiet,
  };
}
