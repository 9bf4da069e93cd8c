import { qualityOf, worstOf } from './quality.js';

const EVERY_MS = 2000;

/** Measures the quality of running connections every few seconds. */
export class QualityMeter {
  #clock;
  #connections;
  #onQuality;
  /** @type {import('./clock.js').Cancel | undefined} */
  #stop;

  /**
   * @param {import('./clock.js').Clock} clock
   * @param {() => Pick<RTCPeerConnection, 'getStats'>[]} connections those that are established now
   * @param {(quality: import('./quality.js').Quality | undefined) => void} onQuality the worst of them; undefined if there is none
   */
  constructor(clock, connections, onQuality) {
    this.#clock = clock;
    this.#connections = connections;
    this.#onQuality = onQuality;
  }

  start() {
    this.stop();
    this.#stop = this.#clock.every(EVERY_MS, () => void this.measure());
  }

  stop() {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Measures now. */
  async measure() {
    const measured = await Promise.all(this.#connections().map(quality));
    this.#onQuality(worstOf(measured.filter((each) => each !== undefined)));
  }
}

/**
 * @param {Pick<RTCPeerConnection, 'getStats'>} connection
 * @returns {Promise<import('./quality.js').Quality | undefined>}
 */
async function quality(connection) {
  /** @type {import('./quality.js').Stat[]} */
  const stats = [];
  try {
    (await connection.getStats()).forEach((each) => stats.push(each));
  } catch {
    // Closed meanwhile.
  }
  return qualityOf(stats);
}
