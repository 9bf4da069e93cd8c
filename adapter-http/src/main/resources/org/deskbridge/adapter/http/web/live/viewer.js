const CONNECT_MS = 12_000;
const DISCONNECTED_MS = 5000;

/**
 * The state of the picture.
 *
 * @typedef {'none' | 'connecting' | 'showing' | 'interrupted' | 'stopped' | 'unable'} PictureState
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

  /**
   * @param {{
   *   iceServers: () => RTCIceServer[],
   *   signal: (data: import('./types.js').SignalData, to?: string) => Promise<boolean>,
   *   onPicture: (stream: MediaStream | null) => void,
   *   onState: (state: PictureState) => void,
   * }} options
   */
  constructor(options) {
    this.#options = options;
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
      } else if (data.kind === 'stopped' || data.kind === 'unable') {
        this.#end(data.kind);
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
    this.#options.onState('connecting');
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
      this.#options.onState('showing');
    } else if (state === 'disconnected') {
      this.#options.onState('interrupted');
      this.#requestLater(call, DISCONNECTED_MS);
    } else if (state === 'failed' || state === 'closed') {
      this.#options.onState('interrupted');
      this.requestIfNeeded();
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

  /** @param {PictureState} state */
  #end(state) {
    this.#drop();
    this.#options.onPicture(null);
    this.#options.onState(state);
  }

  #drop() {
    window.clearTimeout(this.#call?.timer);
    this.#call?.connection.close();
    this.#call = undefined;
  }
}
