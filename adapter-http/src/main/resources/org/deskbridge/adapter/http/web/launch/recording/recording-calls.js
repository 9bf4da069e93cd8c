import { call } from '../../live/api.js';
import { pathOf } from '../launch-calls.js';

/** @typedef {import('../../live/types.js').LaunchView} LaunchView */
/** @typedef {import('../../live/types.js').Capture} Capture */

/** Uploading a chunk may take long on a slow connection. */
const CHUNK_TIMEOUT_MS = 60_000;

/**
 * Where one recording is uploaded to.
 *
 * @typedef {{
 *   add: (chunk: import('./chunk.js').Chunk, options?: { keepalive?: boolean }) => Promise<Capture>,
 *   show: () => Promise<Capture>,
 *   close: (chunks: number, options?: { keepalive?: boolean }) => Promise<void>,
 * }} UploadCalls each rejects with an `ApiError`; `show` tells what has arrived, `close` ends the recording after so many chunks
 */

/**
 * What the technician's page asks of the service to record its session.
 *
 * @typedef {{
 *   askCustomer: () => Promise<LaunchView>,
 *   stop: () => Promise<LaunchView>,
 *   start: () => Promise<{ recordingId: number }>,
 *   upload: (recording: number) => UploadCalls,
 * }} RecordingCalls
 */

/**
 * Returns the calls that record a session.
 *
 * @param {string} session
 * @returns {RecordingCalls}
 */
export function recordingCalls(session) {
  return {
    askCustomer: () => call('POST', `${pathOf(session)}/recording/consent`, {}),
    stop: () => call('POST', `${pathOf(session)}/recording/stop`, {}),
    start: () => call('POST', `${pathOf(session)}/recordings`, {}),
    upload: (recording) => uploadCalls(`${pathOf(session)}/recordings/${recording}`),
  };
}

/**
 * @param {string} path of the recording
 * @returns {UploadCalls}
 */
function uploadCalls(path) {
  return {
    add: async (chunk, options) =>
      call('PUT', `${path}/chunks/${chunk.number}`, chunk.content, {
        ...options,
        headers: { 'Chunk-SHA256': chunk.sha256 ?? (await chunk.hashing) },
        timeoutMs: CHUNK_TIMEOUT_MS,
      }),
    show: () => call('GET', path),
    close: (chunks, options) => call('POST', `${path}/close`, { chunks }, options),
  };
}
