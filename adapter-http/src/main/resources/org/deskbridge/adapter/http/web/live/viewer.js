import { pageClock } from './clock.js';
import { RouteWatch } from './route-watch.js';

const CONNECT_MS = 12_000;
const DISCONNECTED_MS = 5000;

/**
 * The state of the picture; `noRoute`: it is offered, but the two networks let no connection through, so far.
 *
 * @typedef {'none' | 'connecting' | 'showing' | 'interrupted' | 'noRoute' | 'stopped' | 'unable'} PictureState
 * @typedef {import('./types.js').NotSharedReason} Reason
 */

/**
 * @typedef {{
 *   id: string, page: string, connection: RTCPeerConnection, candidates: RTCIceCandidateInit[],
 *   described: boolean, timer?: number,
 * }} Call
 */

/** The technician's end of the picture: answers the newest offer and forgets the older ones. */
export class Viewer {
  #options;
  /** @type {Call | undefined} */
  #call;
  /** Through all attempts. */
  #route = new RouteWatch(pageClock, () => this.#route.state === 'missing' && this.#options.onState('noRoute'));

  /**
   * @param {{
   *   iceServers: () => RTCIceServer[],
   *   signal: (data: import('./types.js').SignalData, to?: string) => Promise<boolean>,
   *   onPicture: (stream: MediaStream | null) => void,
   *   onState: (state: PictureState, reason?: Reason) => void,
   * }} options `onState`: with the reason why nothing is shared, where the customer's page tells one
   */
  constructor(options) {
    this.#options = options;
  }

  /** Returns the established connection, or none. */
  get connections() {
    return this.#call?.connection.connectionState === 'connected' ? [this.#call.connection] : [];
  }

  /** Asks the customer's pages for an offer unless a picture is running. */
  requestIfNeeded() {
    if (this.#call?.connection.connectionState !== 'connected') {
      void this.#options.signal({ kind: 'request', call: this.#call?.id });
    }
  }

  /**
   * Handles a new page of the customer: the picture of an earlier page will not come back.
   *
   * @param {string} page
   */
  customerPage(page) {
    if (this.#call !== undefined && this.#call.page !== page) {
      this.#end('none');
    }
    this.requestIfNeeded();
  }

  /** @param {import('./types.js').Signal} signal */
  async take({ from, data }) {
    try {
      if (data.kind === 'offer') {
        await this.#answer(from, data.call, data.sdp);
      } else if (data.kind === 'candidate') {
        await this.#candidate(data.call, data.candidate);
      } else if (data.kind === 'stopped') {
        this.#end('stopped', data.reason);
      } else if (data.kind === 'unable') {
        this.#end('unable', data.reason ?? 'missing');
      }
    } catch (failure) {
      console.warn('screen: signal refused', failure);
    }
  }

  /** Ends the picture. */
  close() {
    this.#end('none');
  }

  /**
   * @param {string} page
   * @param {string} id
   * @param {string} sdp
   */
  async #answer(page, id, sdp) {
    this.#drop();
    const connection = new RTCPeerConnection({ iceServers: this.#options.iceServers() });
    /** @type {Call} */
    const call = { id, page, connection, candidates: [], described: false };
    this.#call = call;
    this.#route.search();
    this.#tell('connecting');
    this.#requestLater(call, CONNECT_MS);
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate !== null && this.#call === call) {
        void this.#options.signal({ kind: 'candidate', call: id, candidate: candidate.toJSON() }, page);
      }
    });
    connection.addEventListener('track', ({ track, streams }) => {
      if (this.#call === call) {
        this.#options.onPicture(streams[0] ?? new MediaStream([track]));
      }
    });
    connection.addEventListener('connectionstatechange', () => this.#changed(call));
    await connection.setRemoteDescription({ type: 'offer', sdp });
    call.described = true;
    await Promise.all(call.candidates.splice(0).map((each) => connection.addIceCandidate(each)));
    const answer = await connection.createAnswer();
    if (this.#call !== call) {
      return;
    }
    void this.#options.signal({ kind: 'answer', call: id, sdp: answer.sdp ?? '' }, page);
    await connection.setLocalDescription(answer);
  }

  /**
   * @param {string} id
   * @param {RTCIceCandidateInit} candidate
   */
  async #candidate(id, candidate) {
    const call = this.#call;
    if (call === undefined || call.id !== id) {
      return;
    }
    if (call.described) {
      await call.connection.addIceCandidate(candidate);
    } else {
      call.candidates.push(candidate);
    }
  }

  /** @param {Call} call */
  #changed(call) {
    if (this.#call !== call) {
      return;
    }
    const state = call.connection.connectionState;
    if (state === 'connected') {
      window.clearTimeout(call.timer);
      this.#route.found();
      this.#options.onState('showing');
    } else if (state === 'disconnected') {
      this.#route.search();
      this.#tell('interrupted');
      this.#requestLater(call, DISCONNECTED_MS);
    } else if (state === 'failed' || state === 'closed') {
      this.#route.failed();
      this.requestIfNeeded();
    }
  }

  /**
   * Another attempt is no news while the route is missing.
   *
   * @param {PictureState} state
   */
  #tell(state) {
    if (this.#route.state !== 'missing') {
      this.#options.onState(state);
    }
  }

  /**
   * @param {Call} call
   * @param {number} ms
   */
  #requestLater(call, ms) {
    window.clearTimeout(call.timer);
    call.timer = window.setTimeout(() => {
      if (this.#call === call) {
        this.requestIfNeeded();
      }
    }, ms);
  }

  /**
   * @param {PictureState} state
   * @param {Reason} [reason]
   */
  #end(state, reason) {
    this.#drop();
    this.#route.stop();
    this.#options.onPicture(null);
    this.#options.onState(state, reason);
  }

  #drop() {
    window.clearTimeout(this.#call?.timer);
    this.#call?.connection.close();
    this.#call = undefined;
  }
}
