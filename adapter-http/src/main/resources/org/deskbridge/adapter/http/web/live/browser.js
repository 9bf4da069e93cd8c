import { call } from './api.js';
import { pageClock } from './clock.js';

/**
 * An open stream of server-sent events.
 *
 * @typedef {Pick<EventSource, 'readyState' | 'CLOSED' | 'close'> & {
 *   addEventListener: (name: string, listener: (event: MessageEvent<string>) => void) => void,
 * }} Stream
 */

/**
 * What a connection to the service needs of the browser. A test passes stand-ins.
 *
 * @typedef {{
 *   clock: import('./clock.js').Clock,
 *   call: typeof call,
 *   openStream: (url: string) => Stream,
 * }} Browser
 */

/**
 * The browser that shows the page.
 *
 * @type {Browser}
 */
export const browser = { clock: pageClock, call, openStream: (url) => new EventSource(url) };
