/**
 * The parts that other pages of the same server may use, such as the demo's helpdesk. Everything else is internal.
 *
 * @typedef {import('../live/types.js').Status} Status
 * @typedef {import('./icons.js').IconName} IconName
 */

export { call } from '../live/api.js';
export { Feed } from '../live/feed.js';
export { inThisLanguage } from '../texts/choice.js';
export { formats, language } from '../texts/texts.js';
export { avatar } from './avatar.js';
export { ConnectionBanner } from './connection-banner.js';
export { el, fill, show, webAddress } from './dom.js';
export { between, namesTogether, timeOfDay } from './format.js';
export { icon } from './icons.js';
export { LanguageChoice } from './language-choice.js';
export { notice } from './notice.js';
export { SessionClock } from './session-clock.js';
export { StatusBadge, statusMark, statusWord } from './status-badge.js';
