import { call, statusOf } from '../live/api.js';
import { shareAbility } from '../live/share-ability.js';
import { tryLoop } from './loop.js';

/** @typedef {import('./verdict.js').Findings} Findings */
/** @typedef {{ findings: Findings, serviceMs: number, relayMs?: number | undefined }} Report */
/** @typedef {{ iceServers: RTCIceServer[], hasRelay: boolean }} CheckView */

/**
 * Tests this device: sharing, the service, and connections to other browsers.
 *
 * @returns {Promise<Report>}
 */
export async function checkDevice() {
  const ability = shareAbility();
  const asked = performance.now();
  try {
    /** @type {CheckView} */
    const view = await call('GET', '/live/check');
    const serviceMs = Math.round(performance.now() - asked);
    const [loop, relay] = await Promise.all([tryLoop(view.iceServers, 'all'), checkRelay(view)]);
    return {
      findings: { ability, service: 'ok', loop: loop.outcome === 'connected' ? 'ok' : 'failed', relay: relay.state },
      serviceMs,
      relayMs: relay.latencyMs,
    };
  } catch (failure) {
    const service = statusOf(failure) === 429 ? 'busy' : 'failed';
    return { findings: { ability, service, loop: 'failed', relay: 'none' }, serviceMs: 0 };
  }
}

/**
 * @param {CheckView} view
 * @returns {Promise<{ state: Findings['relay'], latencyMs?: number | undefined }>}
 */
async function checkRelay({ iceServers, hasRelay }) {
  if (!hasRelay) {
    return { state: 'none' };
  }
  if (!iceServers.some(({ urls }) => [urls].flat().some((url) => url.startsWith('turn')))) {
    return { state: 'untested' };
  }
  const { outcome, latencyMs } = await tryLoop(iceServers, 'relay');
  return { state: outcome === 'failed' ? 'failed' : 'ok', latencyMs };
}
