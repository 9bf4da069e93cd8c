import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '#web/live/api.js';
import { Recorder } from '#web/launch/recording/recorder.js';
import { FakeClock, settled } from './fake-clock.js';
import { FakeUploads } from './fake-uploads.js';

const EXPERT = { name: 'Eva', email: 'eva@example.com', userKey: '1', isPresent: true };
const COLLEAGUE = { name: 'Cem', email: 'cem@example.com', userKey: '2', isPresent: true };
const MIB = 1024 * 1024;

test('is absent where there is nothing to record, or a colleague records it', () => {
  const absent = [
    view({ status: 'waiting' }),
    view({ status: 'complete' }),
    view({ recording: undefined }),
    view({ you: COLLEAGUE }),
  ];

  const phases = absent.map((each) => {
    const { recorder } = created();
    recorder.update(each);
    return recorder.phase;
  });

  assert.deepEqual(phases, ['absent', 'absent', 'absent', 'absent']);
});

test('asks the customer when the switch is turned on, and records the shared screen once they agree', async () => {
  const { recorder, calls, capture } = created();
  recorder.stream = picture();
  recorder.update(view({ consent: 'notAsked' }));
  const phases = [recorder.phase];

  calls.consent = 'asked';
  await recorder.turn();
  phases.push(recorder.phase);
  recorder.update(view({ consent: 'agreed' }));
  phases.push(recorder.phase);
  await settled();
  phases.push(recorder.phase);

  assert.deepEqual(phases, ['off', 'asking', 'starting', 'recording']);
  assert.equal(calls.asked, 1);
  assert.equal(capture.running.length, 1);
});

test('uploads what is captured, and closes the upload after the last piece', async () => {
  const { recorder, calls, capture } = await recording();

  capture.last.piece('one');
  const { uploading } = recorder;
  await settled();
  await recorder.turn();
  const atEnd = { uploading: recorder.uploading, busy: recorder.busy };
  await settled();

  assert.equal(uploading, false);
  assert.deepEqual(atEnd, { uploading: true, busy: true });
  assert.equal(await calls.uploads[0]?.arrived[0]?.content.text(), 'one');
  assert.equal(await calls.uploads[0]?.arrived[1]?.content.text(), 'last piece');
  assert.equal(calls.uploads[0]?.closedWith, 2);
  assert.equal(recorder.phase, 'off');
  assert.equal(recorder.busy, false);
});

test('starts by itself in a session that is always recorded, once there is a picture', async () => {
  const { recorder, capture } = created();

  recorder.update(view({ mode: 'always', consent: 'agreed' }));
  const before = recorder.phase;
  recorder.stream = picture();
  await settled();

  assert.equal(before, 'ready');
  assert.equal(recorder.phase, 'recording');
  assert.equal(capture.running.length, 1);
});

test('does not ask a customer who has agreed already', async () => {
  const { recorder, calls } = created();
  recorder.update(view({ consent: 'agreed' }));

  await recorder.turn();

  assert.equal(recorder.phase, 'ready');
  assert.equal(calls.asked, 0);
});

test('remembers the switch across a reload, unless the customer was never asked', () => {
  const consents = /** @type {const} */ (['asked', 'agreed', 'notAsked']);

  const phases = consents.map((consent) => {
    const { recorder } = created({ isOn: true });
    recorder.update(view({ consent }));
    return recorder.phase;
  });

  assert.deepEqual(phases, ['asking', 'ready', 'off']);
});

test('keeps the position of the switch for the next load of the page', async () => {
  const { recorder, memory } = created();
  recorder.update(view({ consent: 'agreed' }));

  await recorder.turn();
  const on = memory.isOn;
  await recorder.turn();

  assert.equal(on, true);
  assert.equal(memory.isOn, false);
});

test('stops when the customer withdraws their consent, and stays off', async () => {
  const { recorder, capture, memory } = await recording();

  recorder.update(view({ consent: 'declined' }));
  const declined = recorder.phase;
  recorder.update(view({ consent: 'agreed' }));

  assert.equal(declined, 'declined');
  assert.equal(recorder.phase, 'off');
  assert.equal(memory.isOn, false);
  assert.equal(capture.last.isRunning, false);
});

test('asks again after a refusal when the switch is turned', async () => {
  const { recorder, calls } = created();
  recorder.update(view({ consent: 'declined' }));

  calls.consent = 'asked';
  await recorder.turn();

  assert.equal(recorder.phase, 'asking');
  assert.equal(calls.asked, 1);
});

test('records each picture on its own', async () => {
  const { recorder, calls, capture } = await recording();

  recorder.stream = null;
  const between = recorder.phase;
  await settled();
  recorder.stream = picture();
  await settled();

  assert.equal(between, 'ready');
  assert.equal(recorder.phase, 'recording');
  assert.equal(calls.uploads.length, 2);
  assert.equal(calls.uploads[0]?.closedWith, 1);
  assert.deepEqual(capture.running.map(({ isRunning }) => isRunning), [false, true]);
});

test('goes on with the next recording when the picture changes at once', async () => {
  const { recorder, calls, capture } = await recording();

  recorder.stream = picture();
  await settled();

  assert.equal(calls.uploads.length, 2);
  assert.deepEqual(capture.running.map(({ isRunning }) => isRunning), [false, true]);
});

test('does not record a picture that has ended', async () => {
  const { recorder, calls } = created();
  recorder.update(view({ mode: 'always', consent: 'agreed' }));

  recorder.stream = picture({ hasEnded: true });
  await settled();

  assert.equal(recorder.phase, 'ready');
  assert.equal(calls.started, 0);
});

test('measures the time since the browser began to capture', async () => {
  const { recorder, clock, calls } = created();
  calls.startFailures = [503];
  recorder.update(view({ mode: 'always', consent: 'agreed' }));
  recorder.stream = picture();

  await clock.advance(1000);
  const whileStarting = recorder.elapsed;
  await clock.advance(1000 + 4000);

  assert.equal(whileStarting, 0);
  assert.equal(recorder.elapsed, 4000);
});

for (const status of [0, 401, 429, 503]) {
  test(`tries every two seconds to start while the service responds with ${status}`, async () => {
    const { recorder, clock, calls } = created();
    calls.startFailures = [status, status];
    recorder.update(view({ mode: 'always', consent: 'agreed' }));
    recorder.stream = picture();

    await clock.advance(3999);
    const { phase } = recorder;
    await clock.advance(1);

    assert.equal(phase, 'starting');
    assert.equal(recorder.phase, 'recording');
    assert.equal(calls.started, 3);
  });
}

for (const [status, reason, problem] of /** @type {[number, string, string][]} */ ([
  [403, 'recording.off', 'refused'],
  [404, 'session.not-found', 'refused'],
  [409, 'recording.consent-missing', 'consent'],
  [409, 'session.not-live', 'over'],
  [507, 'recording.storage-full', 'full'],
])) {
  test(`turns off with ${problem} when the service does not start it, with ${reason}`, async () => {
    const { recorder, clock, calls } = created();
    calls.startFailures = [status];
    calls.reason = reason;
    recorder.update(view({ mode: 'always', consent: 'agreed' }));

    recorder.stream = picture();
    await clock.advance(60_000);

    assert.equal(recorder.problem, problem);
    assert.equal(recorder.phase, 'off');
    assert.equal(calls.started, 1);
  });
}

test('starts again where something changed meanwhile', async () => {
  const { recorder, clock, calls } = created();
  calls.startFailures = [409];
  calls.reason = 'session.stale';
  recorder.update(view({ mode: 'always', consent: 'agreed' }));

  recorder.stream = picture();
  await clock.advance(2000);

  assert.equal(recorder.phase, 'recording');
  assert.equal(calls.started, 2);
});

test('gives up starting when the switch is turned off meanwhile', async () => {
  const { recorder, clock, calls } = created();
  calls.startFailures = [0];
  recorder.update(view({ mode: 'always', consent: 'agreed' }));
  recorder.stream = picture();
  await settled();

  await recorder.turn();
  await clock.advance(60_000);

  assert.equal(recorder.phase, 'off');
  assert.equal(calls.started, 1);
});

test('closes the recording that the service began after the switch was turned off', async () => {
  const { recorder, calls, capture } = created();
  recorder.update(view({ mode: 'always', consent: 'agreed' }));
  recorder.stream = picture();

  await recorder.turn();
  await settled();

  assert.equal(calls.uploads[0]?.closedWith, 0);
  assert.equal(capture.running.length, 0);
  assert.equal(recorder.busy, false);
});

test('turns off when the browser cannot capture', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { recorder, calls, capture } = created();
  capture.isBroken = true;
  recorder.update(view({ mode: 'always', consent: 'agreed' }));

  recorder.stream = picture();
  await settled();

  assert.equal(recorder.problem, 'broken');
  assert.equal(recorder.phase, 'off');
  assert.equal(calls.uploads[0]?.closedWith, 0);
});

test('turns off when the capture stops by itself at once, because it would do so again', async () => {
  const { recorder, capture, clock } = await recording();
  await clock.advance(2999);

  capture.last.stop();
  await settled();

  assert.equal(recorder.problem, 'broken');
  assert.equal(recorder.phase, 'off');
});

test('starts again when the capture stops by itself after a while', async () => {
  const { recorder, capture, clock, calls } = await recording();
  await clock.advance(3000);

  capture.last.stop();
  await settled();

  assert.equal(recorder.problem, undefined);
  assert.equal(recorder.phase, 'recording');
  assert.equal(calls.uploads.length, 2);
});

test('waits for the next picture when the capture stops because the picture ended', async () => {
  const { recorder, capture, stream } = await recording();

  stream.hasEnded = true;
  capture.last.stop();
  await settled();

  assert.equal(recorder.problem, undefined);
  assert.equal(recorder.phase, 'ready');
});

test('starts another recording when the service gives one up', async () => {
  const { recorder, capture, clock, calls } = await recording();
  await clock.advance(3000);

  calls.uploads[0]?.failNext(404);
  capture.last.piece('one');
  await settled();

  assert.equal(recorder.problem, 'lost');
  assert.equal(recorder.phase, 'recording');
  assert.equal(calls.uploads.length, 2);
});

test('turns off when the service gives a recording up at once', async () => {
  const { recorder, capture, calls } = await recording();

  calls.uploads[0]?.failNext(404);
  capture.last.piece('one');
  await settled();

  assert.equal(recorder.problem, 'lost');
  assert.equal(recorder.phase, 'off');
  assert.equal(calls.uploads.length, 1);
});

test('reports that an earlier recording was lost while another one runs', async () => {
  const { recorder, capture, calls } = await recording();
  calls.uploads[0]?.failNext(404);

  recorder.stream = picture();
  await settled();

  assert.equal(recorder.problem, 'lost');
  assert.equal(recorder.phase, 'recording');
  assert.equal(capture.last.isRunning, true);
});

test('turns off when the service has no space for more', async () => {
  const { recorder, capture, clock, calls } = await recording();
  await clock.advance(60_000);

  calls.uploads[0]?.failNext(507);
  capture.last.piece('one');
  await settled();

  assert.equal(recorder.problem, 'full');
  assert.equal(recorder.phase, 'off');
  assert.equal(calls.uploads.length, 1);
});

test('turns off when too much waits to be uploaded', async () => {
  const { recorder, capture, calls } = await recording();
  calls.uploads[0]?.failNext(0);

  capture.last.piece(new HollowBlob(256 * MIB));
  const before = recorder.phase;
  capture.last.piece(new HollowBlob(1));

  assert.equal(before, 'recording');
  assert.equal(recorder.problem, 'behind');
  assert.equal(recorder.phase, 'off');
});

test('shows how much of what waited has arrived', async () => {
  const { recorder, capture, calls } = await recording();
  const service = /** @type {FakeUploads} */ (calls.uploads[0]);
  const initial = recorder.progress;
  service.failNext(0);
  capture.last.piece('12345678');
  capture.last.piece('12345678');
  await settled();
  const atFirst = { stuck: recorder.stuck, progress: recorder.progress };
  service.succeedNext();
  service.succeedNext();
  service.failNext(0);
  recorder.wake();
  await settled();
  const halfway = recorder.progress;
  recorder.wake();
  await settled();

  assert.equal(initial, 1);
  assert.deepEqual(atFirst, { stuck: true, progress: 0 });
  assert.equal(halfway, 0.5);
  assert.equal(recorder.progress, 1);
  assert.equal(recorder.stuck, false);
});

test('stops when the session is over', async () => {
  const { recorder, capture } = await recording();

  recorder.update(view({ status: 'complete', mode: 'always', consent: 'agreed' }));

  assert.equal(recorder.phase, 'absent');
  assert.equal(capture.last.isRunning, false);
});

test('uploads on after the end of the session', async () => {
  const { recorder, capture, calls } = await recording();
  calls.uploads[0]?.failNext(0);
  capture.last.piece('one');
  await settled();

  recorder.end();
  const { phase, busy } = recorder;
  recorder.wake();
  await settled();

  assert.equal(phase, 'absent');
  assert.equal(busy, true);
  assert.equal(calls.uploads[0]?.closedWith, 2);
  assert.equal(recorder.busy, false);
});

for (const problem of /** @type {const} */ (['insecure', 'missing'])) {
  test(`does not turn on where this page can never record: ${problem}`, async () => {
    const { recorder, capture, calls, memory } = created();
    capture.problem = problem;
    recorder.update(view({ consent: 'notAsked' }));

    await recorder.turn();

    assert.equal(recorder.problem, problem);
    assert.equal(recorder.phase, 'off');
    assert.equal(calls.asked, 0);
    assert.equal(memory.isOn, false);
  });
}

test('reports in a session that is always recorded that this page cannot record', () => {
  const { recorder, capture } = created();
  capture.problem = 'missing';
  recorder.update(view({ mode: 'always', consent: 'agreed' }));

  recorder.stream = picture();

  assert.equal(recorder.problem, 'missing');
});

test('turns off again when the customer cannot be asked', async () => {
  const { recorder, calls } = created();
  recorder.update(view({ consent: 'notAsked' }));
  calls.askFailure = 503;

  await recorder.turn();

  assert.equal(recorder.problem, 'refused');
  assert.equal(recorder.phase, 'off');
});

test('forgets a problem when it is dismissed or the switch is turned', async () => {
  const { recorder, calls } = created();
  recorder.update(view({ consent: 'notAsked' }));
  calls.askFailure = 503;

  await recorder.turn();
  recorder.forgetProblem();
  const dismissed = recorder.problem;
  await recorder.turn();
  calls.askFailure = undefined;
  await recorder.turn();

  assert.equal(dismissed, undefined);
  assert.equal(recorder.problem, undefined);
});

test('sends what it can with the closing page', async () => {
  const { recorder, capture, calls } = await recording();
  capture.last.piece('one');
  await settled();

  recorder.leave();

  assert.equal(capture.last.isRunning, false);
  assert.equal(calls.uploads[0]?.keptAlive.length, 1);
});

test('emits a change when there is something new to show', async () => {
  const { recorder, capture } = created();
  /** @type {string[]} */
  const phases = [];
  recorder.addEventListener('change', () => {
    if (phases.at(-1) !== recorder.phase) {
      phases.push(recorder.phase);
    }
  });

  recorder.update(view({ mode: 'always', consent: 'agreed' }));
  recorder.stream = picture();
  await settled();
  recorder.stream = null;
  await settled();

  assert.deepEqual(phases, ['ready', 'starting', 'recording', 'ready']);
  assert.equal(capture.last.isRunning, false);
});

test('stops when a colleague takes the session over, whose page goes on', async () => {
  const { recorder, capture } = created();
  const theirs = created();
  const before = view({ consent: 'agreed', mode: 'always' });
  recorder.update(before);
  recorder.stream = picture();
  theirs.recorder.update({ ...before, you: COLLEAGUE });
  theirs.recorder.stream = picture();
  await settled();
  const first = [recorder.phase, theirs.recorder.phase];

  recorder.update({ ...before, expert: COLLEAGUE });
  theirs.recorder.update({ ...before, you: COLLEAGUE, expert: COLLEAGUE });
  await settled();

  assert.deepEqual(first, ['recording', 'absent']);
  assert.deepEqual([recorder.phase, theirs.recorder.phase], ['absent', 'recording']);
  assert.equal(capture.last.isRunning, false);
});

test('tells the service when the switch is turned off', async () => {
  const { recorder, calls } = await recording();
  recorder.update(view({ consent: 'agreed', isRunning: true }));
  const before = calls.stopped;

  await recorder.turn();
  await settled();

  assert.deepEqual([before, calls.stopped], [0, 1]);
  assert.equal(recorder.phase, 'off');
});

test('tells it again where it was not heard', async (t) => {
  t.mock.method(console, 'warn', () => {});
  const { recorder, calls } = await recording();
  recorder.update(view({ consent: 'agreed', isRunning: true }));
  calls.isAway = true;
  await recorder.turn();
  await settled();

  calls.isAway = false;
  recorder.update(view({ consent: 'agreed', isRunning: true }));
  await settled();
  recorder.update(view({ consent: 'agreed' }));
  await settled();

  assert.equal(calls.stopped, 2);
});

test('starts again only after the service knows that it had stopped', async () => {
  const { recorder, calls } = await recording();
  recorder.update(view({ consent: 'agreed', isRunning: true }));
  calls.isSlow = true;
  await recorder.turn();
  await recorder.turn();
  await settled();
  const before = calls.started;

  calls.heard?.();
  await settled();

  assert.deepEqual([before, calls.started], [1, 2]);
  assert.equal(recorder.phase, 'recording');
});

test('goes on with what was recorded before this page came, and with nothing that was stopped', async () => {
  const running = [true, false];

  const phases = running.map((isRunning) => {
    const { recorder } = created();
    recorder.update(view({ consent: 'agreed', you: COLLEAGUE, isRunning }));
    recorder.update(view({ consent: 'agreed', you: COLLEAGUE, expert: COLLEAGUE, isRunning }));
    return recorder.phase;
  });

  assert.deepEqual(phases, ['ready', 'off']);
});

/**
 * @param {Partial<import('#web/live/types.js').LaunchView & import('#web/live/types.js').SessionRecording>} [changes]
 * @returns {import('#web/live/types.js').LaunchView}
 */
function view({ mode = 'ask', consent = 'notAsked', isRunning = false, ...changes } = {}) {
  return {
    status: 'active',
    expert: EXPERT,
    you: EXPERT,
    canSignOut: true,
    company: '',
    collaborators: [],
    createdAt: '2026-01-01T00:00:00Z',
    graceSeconds: 120,
    joinUrl: 'https://example.com/join/1',
    notesRevision: 0,
    recording: { mode, consent, isRecorded: isRunning, isRunning },
    iceServers: [],
    now: '2026-01-01T00:00:00Z',
    ...changes,
  };
}

/**
 * A picture is only passed on, and known by its identity.
 *
 * @returns {MediaStream & { hasEnded: boolean }}
 */
function picture({ hasEnded = false } = {}) {
  return /** @type {MediaStream & { hasEnded: boolean }} */ (Object.assign(new EventTarget(), { hasEnded }));
}

/** A blob that claims a size and has no content. */
class HollowBlob extends Blob {
  #size;

  /** @param {number} size */
  constructor(size) {
    super();
    this.#size = size;
  }

  /** @override */
  get size() {
    return this.#size;
  }

  /** @override */
  slice(from = 0, to = this.#size) {
    return new HollowBlob(Math.min(to, this.#size) - from);
  }
}

/** @typedef {import('#web/launch/recording/recording-calls.js').RecordingCalls} RecordingCalls */

/** @implements {RecordingCalls} */
class FakeCalls {
  asked = 0;
  started = 0;
  /** @type {FakeUploads[]} */
  uploads = [];
  /** @type {import('#web/live/types.js').RecordingConsent} */
  consent = 'asked';
  /** @type {number | undefined} */
  askFailure;
  stopped = 0;
  /** @type {(() => void) | undefined} ends a stop that is still under way */
  heard;
  isSlow = false;
  isAway = false;
  /** @type {number[]} */
  startFailures = [];
  /** @type {string | undefined} */
  reason;

  async askCustomer() {
    this.asked += 1;
    if (this.askFailure !== undefined) {
      throw new ApiError(this.askFailure, '');
    }
    return view({ consent: this.consent });
  }

  async stop() {
    this.stopped += 1;
    if (this.isSlow) {
      await new Promise((resolve) => (this.heard = () => resolve(undefined)));
    }
    if (this.isAway) {
      throw new ApiError(0, '');
    }
    return view({ consent: 'agreed' });
  }

  async start() {
    this.started += 1;
    const status = this.startFailures.shift();
    if (status !== undefined) {
      throw new ApiError(status, '', undefined, this.reason);
    }
    return { recordingId: this.uploads.length };
  }

  /** @param {number} recording */
  upload(recording) {
    assert.equal(recording, this.uploads.length);
    const uploads = new FakeUploads();
    this.uploads.push(uploads);
    return uploads;
  }
}

/** @typedef {import('#web/launch/recording/media-capture.js').Capture} Capture */

/** @implements {Capture} */
class FakeCapture {
  /** @type {FakeRun[]} */
  running = [];
  isBroken = false;
  /** @type {'insecure' | 'missing' | undefined} */
  problem;

  unable() {
    return this.problem;
  }

  /** @param {MediaStream} stream */
  isRunning(stream) {
    return !(/** @type {MediaStream & { hasEnded: boolean }} */ (stream).hasEnded);
  }

  /**
   * @param {MediaStream} _
   * @param {import('#web/launch/recording/media-capture.js').CaptureListener} listener
   */
  start(_, listener) {
    if (this.isBroken) {
      throw new Error('not supported');
    }
    const run = new FakeRun(listener);
    this.running.push(run);
    return run;
  }

  get last() {
    const run = this.running.at(-1);
    assert.ok(run !== undefined, 'nothing is captured yet');
    return run;
  }
}

class FakeRun {
  #listener;
  isRunning = true;

  /** @param {import('#web/launch/recording/media-capture.js').CaptureListener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /** @param {string | Blob} content */
  piece(content) {
    this.#listener.captured(typeof content === 'string' ? new Blob([content]) : content);
  }

  /** As a browser does it: the last piece, then the word that it has stopped, both a moment later. */
  stop() {
    if (this.isRunning) {
      this.isRunning = false;
      queueMicrotask(() => {
        this.piece('last piece');
        this.#listener.stopped();
      });
    }
  }
}

function created({ isOn = false } = {}) {
  const calls = new FakeCalls();
  const capture = new FakeCapture();
  const memory = { isOn };
  const clock = new FakeClock();
  return { recorder: new Recorder(calls, capture, memory, clock), calls, capture, memory, clock };
}

/** A recorder that records. */
async function recording() {
  const all = created();
  const stream = picture();
  all.recorder.update(view({ mode: 'always', consent: 'agreed' }));
  all.recorder.stream = stream;
  await settled();
  assert.equal(all.recorder.phase, 'recording');
  return { ...all, stream };
}
