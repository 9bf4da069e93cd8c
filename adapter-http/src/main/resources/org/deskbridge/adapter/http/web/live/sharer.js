import { pageClock } from './clock.js';
import { randomName } from './page-id.js';
import { reachOf, RouteWatch } from './route-watch.js';

const CONNECT_MS = 12_000;
const AGAIN_AFTER_MS = 1000;
const DISCONNECTED_MS = 4000;
const YOUNG_MS = 3000;

/**
 * A connection, or the attempt at one, to one technician's page.
 *
 * @typedef {{
 *   id: string, page: string, connection: RTCPeerConnection, candidates: RTCIceCandidateInit[],
 *   answered: boolean, at: number, timer?: number,
 * }} Call
 */

/**
 * The customer's end of the picture: offers the shared screen to each technician's page that is present.
 *
 * A running connection is left alone whatever happens to the signalling.
 */
export class Sharer {
  #options;
  /** @type {MediaStream | undefined} */
  #stream;
  /** @type {Set<string>} */
  #present = new Set();
  /** @type {Map<string, Call>} */
  #calls = new Map();
  /** @type {Map<string, RouteWatch>} the route to each page, through all attempts */
  #routes = new Map();

  /**
   * @param {{
   *   iceServers: () => RTCIceServer[],
   *   signal: (data: import('./types.js').SignalData, to?: string) => Promise<boolean>,
   *   notShared: () => import('./types.js').SignalData,
   *   onReach: () => void,
   * }} options `notShared`: tells a page that nothing is shared, and why; `onReach` is called when `reach` may have changed
   */
  constructor(options) {
    this.#options = options;
  }

  /** @returns {boolean} */
  get sharing() {
    return this.#stream !== undefined;
  }

  /** Returns which of the pages that are present see the picture. */
  get reach() {
    return reachOf([...this.#present].map((page) => this.#routes.get(page)?.state ?? 'idle'));
  }

  /** Returns the established connections. */
  get connections() {
    return [...this.#calls.values()].map(({ connection }) => connection).filter(isConnected);
  }

  /** Tells all pages that nothing is shared, and why. */
  tellNotShared() {
    void this.#options.signal(this.#options.notShared());
  }

  /** @param {MediaStream} stream */
  start(stream) {
    this.#stream = stream;
    this.#present.forEach((page) => this.#offer(page));
  }

  /** Stops the picture everywhere and releases the screen. */
  stop() {
    if (this.#stream === undefined) {
      return;
    }
    this.#stream.getTracks().forEach((track) => track.stop());
    this.#stream = undefined;
    [...this.#calls.values()].forEach((each) => this.#drop(each));
    this.#routes.forEach((route) => route.stop());
    this.tellNotShared();
  }

  /** @param {import('./types.js').Peer[]} peers all pages that are present now */
  replacePeers(peers) {
    const before = this.#present;
    this.#present = new Set(peers.filter((peer) => peer.role === 'expert').map((peer) => peer.page));
    before.forEach((page) => this.#searchNoMore(page));
    this.#present.forEach((page) => this.#offerIfNeeded(page));
  }

  /** @param {import('./types.js').Presence} presence */
  presence({ role, page, present }) {
    if (role !== 'expert') {
      return;
    }
    if (present) {
      this.#present.add(page);
      this.#offerIfNeeded(page);
    } else {
      this.#present.delete(page);
      this.#searchNoMore(page);
    }
  }

  /**
   * A page that is gone needs no route, but may still show the picture while only its connection to the service is lost.
   *
   * @param {string} page
   */
  #searchNoMore(page) {
    const route = this.#routes.get(page);
    if (!this.#present.has(page) && route?.state !== 'found') {
      route?.stop();
    }
  }

  /** @param {import('./types.js').Signal} signal */
  async take({ from, data }) {
    if (data.kind === 'request') {
      this.#present.add(from);
      this.#offerAgain(from, data.call);
      return;
    }
    const call = this.#calls.get(from);
    if (call === undefined || !('call' in data) || data.call !== call.id) {
      return;
    }
    try {
      if (data.kind === 'answer') {
        await call.connection.setRemoteDescription({ type: 'answer', sdp: data.sdp });
        call.answered = true;
        await Promise.all(call.candidates.splice(0).map((each) => call.connection.addIceCandidate(each)));
      } else if (data.kind === 'candidate' && call.answered) {
        await call.connection.addIceCandidate(data.candidate);
      } else if (data.kind === 'candidate') {
        call.candidates.push(data.candidate);
      }
    } catch (failure) {
      console.warn('screen: signal refused', failure);
    }
  }

  /**
   * Offers to a page that reports to have no picture. Its report counts: when it has closed its end of a call, ours stays
   * connected for many seconds more.
   *
   * @param {string} page
   * @param {string | undefined} itsCall the call that the page is still setting up
   */
  #offerAgain(page, itsCall) {
    const call = this.#calls.get(page);
    if (call?.answered && call.id !== itsCall) {
      this.#drop(call);
    }
    this.#offerIfNeeded(page);
  }

  /** @param {string} page */
  #offerIfNeeded(page) {
    if (this.#stream === undefined) {
      void this.#options.signal(this.#options.notShared(), page);
      return;
    }
    const call = this.#calls.get(page);
    const running = call !== undefined && isConnected(call.connection);
    const young = call !== undefined && performance.now() - call.at < YOUNG_MS && !broken(call);
    if (!running && !young) {
      void this.#offer(page);
    }
  }

  /** @param {string} page */
  async #offer(page) {
    const stream = this.#stream;
    if (stream === undefined) {
      return;
    }
    const old = this.#calls.get(page);
    if (old !== undefined) {
      this.#drop(old);
    }
    const connection = new RTCPeerConnection({ iceServers: this.#options.iceServers() });
    /** @type {Call} */
    const call = { id: randomName(), page, connection, candidates: [], answered: false, at: performance.now() };
    this.#calls.set(page, call);
    this.#route(page).search();
    this.#again(call, CONNECT_MS);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null && this.#current(call)) {
        void this.#options.signal({ kind: 'candidate', call: call.id, candidate: candidate.toJSON() }, page);
      }
    });
    connection.addEventListener('connectionstatechange', () => this.#changed(call));
    stream.getTracks().forEach((track) => connection.addTrack(track, stream));
    const offer = await connection.createOffer();
    if (!this.#current(call)) {
      return;
    }
    // The offer is sent before the candidates, which the next line triggers.
    void this.#options.signal({ kind: 'offer', call: call.id, sdp: offer.sdp ?? '' }, page);
    await connection.setLocalDescription(offer);
  }

  /** @param {Call} call */
  #changed(call) {
    if (!this.#current(call)) {
      return;
    }
    const state = call.connection.connectionState;
    if (state === 'connected') {
      window.clearTimeout(call.timer);
      this.#route(call.page).found();
    } else if (state === 'disconnected') {
      this.#route(call.page).search();
      this.#again(call, DISCONNECTED_MS);
    } else if (broken(call)) {
      this.#route(call.page).failed();
      this.#again(call, AGAIN_AFTER_MS);
    }
  }

  /** @param {string} page */
  #route(page) {
    const route = this.#routes.get(page) ?? new RouteWatch(pageClock, () => this.#options.onReach());
    this.#routes.set(page, route);
    return route;
  }

  /**
   * Offers again after a while, if the call is not running by then and its page is still present.
   *
   * @param {Call} call
   * @param {number} ms
   */
  #again(call, ms) {
    window.clearTimeout(call.timer);
    call.timer = window.setTimeout(() => {
      if (!this.#current(call) || isConnected(call.connection)) {
        return;
      }
      if (this.#present.has(call.page)) {
        void this.#offer(call.page);
      } else {
        this.#drop(call);
      }
    }, ms);
  }

  /** @param {Call} call */
  #current(call) {
    return this.#calls.get(call.page) === call;
  }

  /** @param {Call} call */
  #drop(call) {
    window.clearTimeout(call.timer);
    this.#calls.delete(call.page);
    call.connection.close();
  }
}

/** @param {Call} call */
function broken(call) {
  return ['failed', 'closed'].includes(call.connection.connectionState);
}

/** @param {RTCPeerConnection} connection */
function isConnected(connection) {
  return connection.connectionState === 'connected';
}
