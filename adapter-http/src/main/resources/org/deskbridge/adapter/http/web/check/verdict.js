/**
 * What a test of a device found. `relay`: `untested` where its credentials are for participants of a session only.
 *
 * @typedef {{
 *   ability: import('../live/share-ability.js').Ability,
 *   service: 'ok' | 'failed' | 'busy',
 *   loop: 'ok' | 'failed',
 *   relay: 'ok' | 'failed' | 'none' | 'untested',
 * }} Findings
 * @typedef {'good' | 'likely' | 'doubtful' | 'watchOnly' | 'offline' | 'bad'} Verdict
 */

/**
 * Returns what the findings mean for a session, the gravest first.
 *
 * @param {Findings} findings
 * @returns {Verdict | undefined} undefined if the test could not be made
 */
export function verdictOf({ ability, service, loop, relay }) {
  if (service !== 'ok') {
    return service === 'busy' ? undefined : 'offline';
  }
  if (loop === 'failed') {
    return 'bad';
  }
  if (ability !== 'ready') {
    return 'watchOnly';
  }
  switch (relay) {
    case 'failed':
      return 'doubtful';
    case 'none':
      return 'likely';
    default:
      return 'good';
  }
}
