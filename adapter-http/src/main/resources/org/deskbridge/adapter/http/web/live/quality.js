/**
 * The quality of a picture.
 *
 * @typedef {{ relayed: boolean, latencyMs?: number, frames?: number }} Quality
 *   `relayed`: through a TURN server; `latencyMs`: to the other page and back; `frames`: pictures a second, few while nothing moves
 */

/** @typedef {{ id: string, type: string, [member: string]: unknown }} Stat an entry of getStats() */

/**
 * Reads the quality out of the statistics of a connection.
 *
 * @param {Iterable<Stat>} stats
 * @returns {Quality | undefined} undefined while no route is in use
 */
export function qualityOf(stats) {
  const byId = new Map([...stats].map((each) => [each.id, each]));
  const all = [...byId.values()];
  const pair = usedPair(all, byId);
  if (pair === undefined) {
    return undefined;
  }
  const ends = [byId.get(String(pair['localCandidateId'])), byId.get(String(pair['remoteCandidateId']))];
  const trip = pair['currentRoundTripTime'];
  const frames = all.find(({ type, kind }) => ['inbound-rtp', 'outbound-rtp'].includes(type) && kind === 'video')?.['framesPerSecond'];
  return {
    relayed: ends.some((end) => end?.['candidateType'] === 'relay'),
    ...(typeof trip === 'number' && { latencyMs: Math.round(trip * 1000) }),
    ...(typeof frames === 'number' && { frames: Math.round(frames) }),
  };
}

/**
 * Returns the worst of several: the one that people complain about.
 *
 * @param {Quality[]} all
 * @returns {Quality | undefined}
 */
export function worstOf(all) {
  return [...all].sort((one, other) => (other.latencyMs ?? 0) - (one.latencyMs ?? 0))[0];
}

/**
 * @param {Stat[]} all
 * @param {Map<string, Stat>} byId
 */
function usedPair(all, byId) {
  const selected = all.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
  if (typeof selected === 'string') {
    return byId.get(selected);
  }
  // Firefox has no entry for the transport.
  return all.find(({ type, selected: isUsed }) => type === 'candidate-pair' && isUsed === true);
}
