import { call } from './api.js';

/**
 * Signs the technician in, for all pages of this browser.
 *
 * @param {string} email
 * @param {string} password
 * @returns {Promise<unknown>} rejects with an `ApiError`
 */
export function signIn(email, password) {
  return call('POST', '/live/sign-in', { email, password });
}

/**
 * Signs the technician out.
 *
 * @returns {Promise<unknown>} rejects with an `ApiError`
 */
export function signOut() {
  return call('POST', '/live/sign-out', {});
}
