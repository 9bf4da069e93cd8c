import { statusOf } from '../../live/api.js';
import { isOwn } from '../ownership.js';
import { recordingCalls } from './recording-calls.js';
import { Upload } from './upload.js';

const PIECE_MS = 1000;
const TRY_AGAIN_MS = 2000;
const VIDEO_BITS_PER_SECOND = 2_500_000;
const AUDIO_BITS_PER_SECOND = 64_000;
/** Some thirteen minutes of a lively screen. */
const MAX_WAITING_BYTES = 256 * 1024 * 1024;
/** A recording that ends sooner than this by itself would do so again. */
const LEAST_MS = 3000;

/**
 * Where recording stands. `absent`: this session is not recorded, nobody is there to record, or a colleague does it;
 * `ready`: it begins by itself when a screen is shared; `starting`: the service has not begun it yet.
 *
 * @typedef {'absent' | 'off' | 'asking' | 'declined' | 'ready' | 'starting' | 'recording'} RecordingPhase
 */

/**
 * What stands in the way. `insecure`, `missing`: this page can never record; `behind`: too much waits to be uploaded;
 * `refused`: the service did not take the recording; `broken`: the browser could not go on.
 *
 * @typedef {'insecure' | 'missing' | 'behind' | 'refused' | 'broken' | import('./upload.js').UploadFailure} RecordingProblem
 */

/**
 * One recording in the making.
 *
 * @typedef {{ stream: MediaStream, began: number, media?: MediaRecorder, upload?: Upload }} Take
 */

/**
 * Records what the technician sees and brings it to the service, for as long as its switch is on and the customer agrees.
 *
 * Each picture is a recording of its own: when the customer shares again, the next one begins by itself. Tells `change`
 * whenever there is something new to show.
 */
export class Recorder extends EventTarget {
  #session;
  /** @type {import('../../live/types.js').LaunchView | undefined} */
  #view;
  #wanted = false;
  /** @type {MediaStream | null} */
  #stream = null;
  /** @type {Take | undefined} */
  #take;
  /** @type {Upload[]} */
  #uploads = [];
  #mostWaiting = 0;
  /** @type {RecordingProblem | undefined} */
  #problem;
  #ended = false;

  /** @param {string} session */
  constructor(session) {
    super();
    this.#session = session;
    window.addEventListener('beforeunload', (event) => {
      if (this.busy) {
        event.preventDefault();
      }
    });
    window.addEventListener('pagehide', () => {
      this.#stop();
      this.#uploads.forEach((each) => each.leave());
    });
  }

  /** @returns {RecordingPhase} */
  get phase() {
    const view = this.#view;
    const recording = view?.recording;
    if (view === undefined || recording === undefined || !isOwn(view) || this.#ended || view.status !== 'active') {
      return 'absent';
    }
    if (this.#take !== undefined) {
      return this.#take.media === undefined ? 'starting' : 'recording';
    }
    if (recording.consent === 'declined') {
      return 'declined';
    }
    if (!this.#wanted) {
      return 'off';
    }
    return recording.consent === 'agreed' ? 'ready' : 'asking';
  }

  get problem() {
    return this.#problem;
  }

  /** How long the running recording is, in milliseconds. */
  get elapsed() {
    return this.#take?.media === undefined ? 0 : performance.now() - this.#take.began;
  }

  /** Whether something would be lost if the page went away now. */
  get busy() {
    return this.#take?.media !== undefined || this.uploading;
  }

  /** Whether something that was captured is still on its way. */
  get uploading() {
    return this.#uploads.some((each) => !each.over && each !== this.#take?.upload);
  }

  /** Whether the connection holds the upload up. */
  get stuck() {
    return this.#uploads.some((each) => each.stuck);
  }

  /** How much of what waited has arrived since, from 0 to 1. */
  get progress() {
    return this.#mostWaiting === 0 ? 1 : 1 - this.#waitingBytes / this.#mostWaiting;
  }

  get #waitingBytes() {
    return this.#uploads.reduce((sum, each) => sum + each.waitingBytes, 0);
  }

  /** @param {import('../../live/types.js').LaunchView} view */
  update(view) {
    const before = this.#view?.recording;
    const now = view.recording;
    this.#view = view;
    if (now === undefined || !isOwn(view) || this.#ended) {
      return;
    }
    if (before === undefined) {
      this.#wanted = now.mode === 'always' || (this.#remembered() && now.consent !== 'notAsked');
    }
    if (now.consent === 'declined' && before?.consent !== 'declined') {
      this.#want(false);
    }
    this.#settle();
  }

  /** @param {MediaStream | null} stream what the technician sees now */
  set stream(stream) {
    if (stream !== this.#stream) {
      this.#stream = stream;
      this.#settle();
    }
  }

  get stream() {
    return this.#stream;
  }

  /** Turns the switch, and asks the customer where that has to be done first. */
  async turn() {
    this.#problem = undefined;
    if (this.#wanted) {
      this.#want(false);
      this.#settle();
      return;
    }
    const unable = whyUnable();
    if (unable !== undefined) {
      this.#fail(unable);
      return;
    }
    this.#want(true);
    this.#settle();
    if (this.#view?.recording?.consent === 'agreed') {
      return;
    }
    try {
      this.update(await recordingCalls.askCustomer(this.#session));
    } catch {
      this.#fail('refused');
    }
  }

  /** Takes what stood in the way off the page. */
  forgetProblem() {
    this.#problem = undefined;
    this.#tell();
  }

  /** Tells that the service can be reached again. */
  wake() {
    this.#uploads.forEach((each) => each.wake());
  }

  /** Ends recording with the session; what was captured goes on its way. */
  end() {
    this.#ended = true;
    this.#settle();
  }

  /** Lets what runs be what should run. */
  #settle() {
    const agreed = this.#view?.recording?.consent === 'agreed' && this.#view.status === 'active';
    const stream = this.#wanted && agreed && !this.#ended ? this.#stream : null;
    if (this.#take !== undefined && this.#take.stream !== stream) {
      this.#stop();
    }
    if (this.#take === undefined && stream !== null && isRunning(stream)) {
      const unable = whyUnable();
      if (unable === undefined) {
        void this.#begin(stream);
      } else {
        this.#fail(unable);
      }
    }
    this.#tell();
  }

  /** @param {MediaStream} stream */
  async #begin(stream) {
    /** @type {Take} */
    const take = { stream, began: performance.now() };
    this.#take = take;
    while (this.#take === take) {
      try {
        const { recordingId } = await recordingCalls.start(this.#session);
        this.#capture(take, recordingId);
        return;
      } catch (failure) {
        if (this.#take === take && isLasting(statusOf(failure))) {
          this.#take = undefined;
          this.#fail(statusOf(failure) === 507 ? 'full' : 'refused');
          return;
        }
      }
      await pause(TRY_AGAIN_MS);
    }
  }

  /**
   * @param {Take} take
   * @param {number} recording
   */
  #capture(take, recording) {
    const upload = new Upload(this.#session, recording, () => this.#uploadChanged(take));
    this.#uploads.push(upload);
    if (this.#take !== take) {
      // It is not wanted any more, but it was begun.
      upload.finish();
      return;
    }
    take.upload = upload;
    try {
      const media = new MediaRecorder(take.stream, {
        mimeType: mediaType(take.stream),
        videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
        audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
      });
      media.addEventListener('dataavailable', ({ data }) => this.#captured(upload, data));
      media.addEventListener('stop', () => this.#stopped(take));
      media.start(PIECE_MS);
      take.media = media;
      take.began = performance.now();
      this.#tell();
    } catch (failure) {
      console.warn('recording: not begun', failure);
      upload.finish();
      this.#take = undefined;
      this.#fail('broken');
    }
  }

  /**
   * @param {Upload} upload
   * @param {Blob} data
   */
  #captured(upload, data) {
    upload.add(data);
    if (this.#waitingBytes > MAX_WAITING_BYTES && this.#take !== undefined) {
      this.#fail('behind');
    }
    this.#measure();
  }

  /** @param {Take} take */
  #stopped(take) {
    take.upload?.finish();
    if (this.#take !== take) {
      this.#tell();
      return;
    }
    // It stopped by itself, as the picture did.
    const lasted = performance.now() - take.began;
    this.#take = undefined;
    if (isRunning(take.stream) && lasted < LEAST_MS) {
      this.#fail('broken');
    } else {
      this.#settle();
    }
  }

  /** @param {Take} take */
  #uploadChanged(take) {
    const failure = take.upload?.failure;
    if (failure !== undefined && this.#take === take) {
      this.#problem = failure;
      if (failure === 'full' || performance.now() - take.began < LEAST_MS) {
        this.#fail(failure);
      } else {
        // The service takes another one.
        this.#stop();
        this.#settle();
      }
    } else if (failure !== undefined) {
      this.#problem ??= failure;
    }
    this.#measure();
  }

  #measure() {
    const waiting = this.#waitingBytes;
    this.#mostWaiting = waiting === 0 ? 0 : Math.max(this.#mostWaiting, waiting);
    this.#tell();
  }

  #stop() {
    const take = this.#take;
    this.#take = undefined;
    if (take?.media !== undefined && take.media.state !== 'inactive') {
      take.media.stop();
    }
  }

  /** @param {RecordingProblem} problem */
  #fail(problem) {
    this.#want(false);
    this.#problem = problem;
    this.#settle();
  }

  /** @param {boolean} wanted */
  #want(wanted) {
    this.#wanted = wanted;
    try {
      if (wanted) {
        sessionStorage.setItem(this.#key, '1');
      } else {
        sessionStorage.removeItem(this.#key);
      }
    } catch {
      // Without storage the switch is off after a reload.
    }
  }

  /** Whether the switch of this tab was on when it was last unloaded. */
  #remembered() {
    try {
      return sessionStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  get #key() {
    return `recording ${this.#session}`;
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @returns {'insecure' | 'missing' | undefined} why this page cannot record, undefined where it can */
function whyUnable() {
  if (!window.isSecureContext || crypto.subtle === undefined) {
    return 'insecure';
  }
  return typeof MediaRecorder === 'function' && MediaRecorder.isTypeSupported('video/webm') ? undefined : 'missing';
}

/**
 * Returns the form to record in: the one that costs the computer least.
 *
 * @param {MediaStream} stream
 */
function mediaType(stream) {
  const sound = stream.getAudioTracks().length > 0 ? ',opus' : '';
  const types = [`video/webm;codecs=vp8${sound}`, `video/webm;codecs=vp9${sound}`];
  return types.find((type) => MediaRecorder.isTypeSupported(type)) ?? 'video/webm';
}

/** @param {MediaStream} stream */
function isRunning(stream) {
  return stream.getVideoTracks().some((track) => track.readyState === 'live');
}

/** @param {number} status of a failed call; whether it would fail again */
function isLasting(status) {
  return status === 507 || (status >= 400 && status < 500 && status !== 401 && status !== 429);
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
  });
}
