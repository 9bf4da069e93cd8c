import { qualityOf } from '../live/quality.js';

const PATIENCE_MS = 8000;

/**
 * The result of a connection from this page to itself. `reached`: the relay took part, but led nowhere; some relays refuse
 * connections to themselves.
 *
 * @typedef {{ outcome: 'connected' | 'reached' | 'failed', latencyMs?: number | undefined }} Loop
 */

/**
 * Connects this page to itself, as two pages are connected in a session.
 *
 * @param {RTCIceServer[]} iceServers
 * @param {RTCIceTransportPolicy} policy
 * @returns {Promise<Loop>}
 */
export async function tryLoop(iceServers, policy) {
  /** @type {RTCPeerConnection[]} */
  const ends = [];
  try {
    const one = new RTCPeerConnection({ iceServers, iceTransportPolicy: policy });
    ends.push(one);
    const other = new RTCPeerConnection({ iceServers, iceTransportPolicy: policy });
    ends.push(other);
    return await connect(one, other);
  } catch {
    // The browser forbids such connections, or takes no such server.
    return { outcome: 'failed' };
  } finally {
    ends.forEach((each) => each.close());
  }
}

/**
 * @param {RTCPeerConnection} one
 * @param {RTCPeerConnection} other
 * @returns {Promise<Loop>}
 */
async function connect(one, other) {
  let hasCandidate = false;
  /** @type {(from: RTCPeerConnection, to: RTCPeerConnection) => void} */
  const pass = (from, to) =>
    from.addEventListener('icecandidate', ({ candidate }) => {
      hasCandidate ||= candidate !== null && candidate.candidate !== '';
      to.addIceCandidate(candidate ?? undefined).catch(() => {});
    });
  const opened = open(one);
  const offer = await one.createOffer();
  await other.setRemoteDescription(offer);
  pass(one, other);
  pass(other, one);
  const answer = await other.createAnswer();
  await one.setLocalDescription(offer);
  await one.setRemoteDescription(answer);
  await other.setLocalDescription(answer);
  if (!(await opened)) {
    return { outcome: hasCandidate ? 'reached' : 'failed' };
  }
  /** @type {import('../live/quality.js').Stat[]} */
  const stats = [];
  (await one.getStats()).forEach((each) => stats.push(each));
  return { outcome: 'connected', latencyMs: qualityOf(stats)?.latencyMs };
}

/**
 * Opens a channel for data.
 *
 * @param {RTCPeerConnection} end
 * @returns {Promise<boolean>} whether it opened in time
 */
function open(end) {
  const channel = end.createDataChannel('check');
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    channel.addEventListener('open', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
