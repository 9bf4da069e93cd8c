import { isStale, reasonOf, statusOf } from '../../live/api.js';
import { pageClock, pause } from '../../live/clock.js';
import { isOwn } from '../ownership.js';
import { Upload } from './upload.js';

const TRY_AGAIN_MS = 2000;
/** Some thirteen minutes of a lively screen. */
const MAX_WAITING_BYTES = 256 * 1024 * 1024;
/** A recording that ends by itself sooner than this would do so again. */
const LEAST_MS = 3000;

/**
 * The state of recording. `absent`: this session is not recorded, has no customer, or belongs to a colleague who records it;
 * `ready`: it starts by itself when a screen is shared; `starting`: the service has not started it yet.
 *
 * @typedef {'absent' | 'off' | 'asking' | 'declined' | 'ready' | 'starting' | 'recording'} RecordingPhase
 */

/**
 * What prevents recording. `insecure`, `missing`: this page can never record; `behind`: too much waits to be uploaded;
 * `refused`: the service did not accept the recording; `broken`: the browser could not go on.
 *
 * @typedef {'insecure' | 'missing' | 'behind' | 'refused' | 'consent' | 'over' | 'broken' | import('./upload.js').UploadFailure} RecordingProblem
 */

/**
 * One recording in progress.
 *
 * @typedef {{
 *   stream: MediaStream, began: number, capture?: import('./media-capture.js').RunningCapture, upload?: Upload,
 * }} Take
 */

/**
 * Records the picture that the technician sees and uploads it, as long as its switch is on and the customer agrees.
 *
 * Each picture is a recording of its own: when the customer shares again, the next one starts by itself. Emits `change`
 * whenever there is something new to show.
 */
export class Recorder extends EventTarget {
  #calls;
  #capture;
  #memory;
  #clock;
  /** @type {import('../../live/types.js').LaunchView | undefined} */
  #view;
  #isWanted = false;
  /** @type {MediaStream | null} */
  #stream = null;
  /** @type {Take | undefined} */
  #take;
  /** @type {Upload[]} */
  #uploads = [];
  #mostWaiting = 0;
  /** @type {RecordingProblem | undefined} */
  #problem;
  #isOver = false;
  /** @type {Promise<void> | undefined} */
  #telling;

  /**
   * @param {import('./recording-calls.js').RecordingCalls} calls
   * @param {import('./media-capture.js').Capture} capture
   * @param {{ isOn: boolean }} memory keeps the position of the switch across reloads of the page
   * @param {import('../../live/clock.js').Clock} [clock]
   */
  constructor(calls, capture, memory, clock = pageClock) {
    super();
    this.#calls = calls;
    this.#capture = capture;
    this.#memory = memory;
    this.#clock = clock;
  }

  /** @returns {RecordingPhase} */
  get phase() {
    const view = this.#view;
    const recording = view?.recording;
    if (view === undefined || recording === undefined || !isOwn(view) || this.#isOver || view.status !== 'active') {
      return 'absent';
    }
    if (this.#take !== undefined) {
      return this.#take.capture === undefined ? 'starting' : 'recording';
    }
    if (recording.consent === 'declined') {
      return 'declined';
    }
    if (!this.#isWanted) {
      return 'off';
    }
    return recording.consent === 'agreed' ? 'ready' : 'asking';
  }

  /** Whether there is a recording of the session already. */
  get wasRecorded() {
    return this.#view?.recording?.isRecorded === true;
  }

  get problem() {
    return this.#problem;
  }

  /** The duration of the running recording, in milliseconds. */
  get elapsed() {
    return this.#take?.capture === undefined ? 0 : this.#clock.now() - this.#take.began;
  }

  /** Whether something would be lost if the page were closed now. */
  get busy() {
    return this.#take?.capture !== undefined || this.uploading;
  }

  /** Whether something that was captured has not arrived yet, apart from the running recording. */
  get uploading() {
    return this.#uploads.some((each) => !each.over && each !== this.#take?.upload);
  }

  /** Whether the connection delays the upload. */
  get stuck() {
    return this.#uploads.some((each) => each.stuck);
  }

  /** The share of the waiting bytes that has arrived since, from 0 to 1. */
  get progress() {
    return this.#mostWaiting === 0 ? 1 : 1 - this.#waitingBytes / this.#mostWaiting;
  }

  get #waitingBytes() {
    return this.#uploads.reduce((sum, each) => sum + each.waitingBytes, 0);
  }

  /** @param {import('../../live/types.js').LaunchView} view */
  update(view) {
    const before = this.#view?.recording;
    const wasOwn = this.#view !== undefined && isOwn(this.#view);
    const now = view.recording;
    this.#view = view;
    if (now === undefined || this.#isOver) {
      return;
    }
    if (!isOwn(view)) {
      // A colleague has taken the session over, and records it from then on.
      this.#isWanted = false;
      this.#settle();
      return;
    }
    if (before !== undefined && !wasOwn) {
      this.#isWanted = goesOn(now);
    } else if (before === undefined) {
      this.#isWanted = goesOn(now) || (this.#memory.isOn && now.consent !== 'notAsked');
    }
    if (now.consent === 'declined' && before?.consent !== 'declined') {
      this.#setWanted(false);
    }
    this.#settle();
  }

  /** @param {MediaStream | null} stream the picture that the technician sees now */
  set stream(stream) {
    if (stream !== this.#stream) {
      this.#stream = stream;
      this.#settle();
    }
  }

  get stream() {
    return this.#stream;
  }

  /** Turns the switch, and asks the customer where their consent is missing. */
  async turn() {
    this.#problem = undefined;
    if (this.#isWanted) {
      this.#setWanted(false);
      this.#settle();
      return;
    }
    const unable = this.#capture.unable();
    if (unable !== undefined) {
      this.#fail(unable);
      return;
    }
    this.#setWanted(true);
    this.#settle();
    if (this.#view?.recording?.consent === 'agreed') {
      return;
    }
    try {
      this.update(await this.#calls.askCustomer());
    } catch (failure) {
      this.#fail(problemOf(failure));
    }
  }

  /** Dismisses the problem. */
  forgetProblem() {
    this.#problem = undefined;
    this.#emitChange();
  }

  /** Retries uploads at once, because the connection is back. */
  wake() {
    this.#uploads.forEach((each) => each.wake());
  }

  /** Ends recording with the session; what was captured is still uploaded. */
  end() {
    this.#isOver = true;
    this.#settle();
  }

  /** Sends what can still be sent while the page is being closed. */
  leave() {
    this.#stop();
    this.#uploads.forEach((each) => each.leave());
  }

  /** Starts and stops as the state demands. */
  #settle() {
    const agreed = this.#view?.recording?.consent === 'agreed' && this.#view.status === 'active';
    const stream = this.#isWanted && agreed && !this.#isOver ? this.#stream : null;
    if (this.#take !== undefined && this.#take.stream !== stream) {
      this.#stop();
    }
    if (this.#take === undefined && stream !== null && this.#capture.isRunning(stream)) {
      const unable = this.#capture.unable();
      if (unable === undefined) {
        void this.#begin(stream);
      } else {
        this.#fail(unable);
      }
    }
    if (!this.#isWanted && !this.#isOver && this.#view?.recording?.isRunning && isOwn(this.#view)) {
      this.#telling ??= this.#tellStopped();
    }
    this.#emitChange();
  }

  /** Lets the customer read that nothing is recorded; a call that fails is repeated with the next view of the session. */
  async #tellStopped() {
    try {
      const view = await this.#calls.stop();
      this.#telling = undefined;
      this.update(view);
    } catch (failure) {
      this.#telling = undefined;
      console.warn('recording: the service does not know yet that it has stopped', failure);
    }
  }

  /** @param {MediaStream} stream */
  async #begin(stream) {
    /** @type {Take} */
    const take = { stream, began: this.#clock.now() };
    this.#take = take;
    while (this.#take === take) {
      try {
        await this.#telling;
        const { recordingId } = await this.#calls.start();
        this.#record(take, recordingId);
        return;
      } catch (failure) {
        if (this.#take === take && isLasting(failure)) {
          this.#take = undefined;
          this.#fail(problemOf(failure));
          return;
        }
      }
      await pause(this.#clock, TRY_AGAIN_MS);
    }
  }

  /**
   * @param {Take} take
   * @param {number} recording
   */
  #record(take, recording) {
    const upload = new Upload(this.#calls.upload(recording), () => this.#uploadChanged(take), this.#clock);
    this.#uploads.push(upload);
    if (this.#take !== take) {
      // The service has started it, although it is not wanted any more.
      upload.finish();
      return;
    }
    take.upload = upload;
    try {
      take.capture = this.#capture.start(take.stream, {
        captured: (piece) => this.#captured(upload, piece),
        stopped: () => this.#stopped(take),
      });
      take.began = this.#clock.now();
      this.#emitChange();
    } catch (failure) {
      console.warn('recording: not started', failure);
      upload.finish();
      this.#take = undefined;
      this.#fail('broken');
    }
  }

  /**
   * @param {Upload} upload
   * @param {Blob} piece
   */
  #captured(upload, piece) {
    upload.add(piece);
    if (this.#waitingBytes > MAX_WAITING_BYTES && this.#take !== undefined) {
      this.#fail('behind');
    }
    this.#measure();
  }

  /** @param {Take} take */
  #stopped(take) {
    take.upload?.finish();
    if (this.#take !== take) {
      this.#emitChange();
      return;
    }
    // It stopped by itself, as it does when the picture ends.
    const lasted = this.#clock.now() - take.began;
    this.#take = undefined;
    if (this.#capture.isRunning(take.stream) && lasted < LEAST_MS) {
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
      if (failure === 'full' || this.#clock.now() - take.began < LEAST_MS) {
        this.#fail(failure);
      } else {
        // The service accepts another one.
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
    this.#emitChange();
  }

  #stop() {
    const take = this.#take;
    this.#take = undefined;
    take?.capture?.stop();
  }

  /** @param {RecordingProblem} problem */
  #fail(problem) {
    this.#setWanted(false);
    this.#problem = problem;
    this.#settle();
  }

  /** @param {boolean} wanted */
  #setWanted(wanted) {
    this.#isWanted = wanted;
    this.#memory.isOn = wanted;
  }

  #emitChange() {
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * Returns whether a page that comes to the session records without being asked: always, or what was recorded before it came.
 *
 * @param {import('../../live/types.js').SessionRecording} recording
 */
function goesOn({ mode, consent, isRunning }) {
  return mode === 'always' || (consent === 'agreed' && isRunning);
}

/** @type {Record<string, RecordingProblem | undefined>} */
const problems = {
  'recording.storage-full': 'full',
  'recording.consent-missing': 'consent',
  'session.not-live': 'over',
};

/**
 * @param {unknown} failure
 * @returns {RecordingProblem}
 */
function problemOf(failure) {
  return problems[reasonOf(failure)] ?? 'refused';
}

/**
 * Returns whether a retry would fail again.
 *
 * @param {unknown} failure
 */
function isLasting(failure) {
  const status = statusOf(failure);
  return status === 507 || (status >= 400 && status < 500 && status !== 401 && status !== 429 && !isStale(failure));
}
