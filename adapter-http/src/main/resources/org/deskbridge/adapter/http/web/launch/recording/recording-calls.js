import { call } from '../../live/api.js';
import { pathOf } from '../launch-calls.js';

/** @typedef {import('../../live/types.js').LaunchView} LaunchView */
/** @typedef {import('../../live/types.js').Capture} Capture */

/** A slow line may need long for a chunk. */
const CHUNK_TIMEOUT_MS = 60_000;

/** What the technician's page asks of the service to record a session. */
export const recordingCalls = {
  /** @type {(session: string) => Promise<LaunchView>} */
  askCustomer: (session) => call('POST', `${pathOf(session)}/recording/consent`, {}),

  /** @type {(session: string) => Promise<{ recordingId: number }>} */
  start: (session) => call('POST', `${pathOf(session)}/recordings`, {}),

  /** @type {(session: string, recording: number) => Promise<Capture>} */
  show: (session, recording) => call('GET', pathOfRecording(session, recording)),

  /** @type {(session: string, recording: number, chunk: Chunk, options?: { keepalive?: boolean }) => Promise<Capture>} */
  add: async (session, recording, chunk, options) =>
    call('PUT', `${pathOfRecording(session, recording)}/chunks/${chunk.number}`, chunk.content, {
      ...options,
      headers: { 'Chunk-SHA256': chunk.sha256 ?? (await chunk.hashing) },
      timeoutMs: CHUNK_TIMEOUT_MS,
    }),

  /** @type {(session: string, recording: number, chunks: number, options?: { keepalive?: boolean }) => Promise<void>} */
  close: (session, recording, chunks, options) =>
    call('POST', `${pathOfRecording(session, recording)}/close`, { chunks }, options),
};

/**
 * A piece of a recording.
 *
 * @typedef {{ number: number, content: Blob, hashing: Promise<string>, sha256?: string }} Chunk
 *   `sha256` is there as soon as `hashing` is over
 */

/**
 * Makes a chunk and begins to hash it.
 *
 * @param {number} number
 * @param {Blob} content
 * @returns {Chunk}
 */
export function chunkOf(number, content) {
  /** @type {Chunk} */
  const chunk = { number, content, hashing: sha256(content) };
  chunk.hashing.then(
    (hash) => {
      chunk.sha256 = hash;
    },
    () => {},
  );
  return chunk;
}

/** @param {Blob} content */
async function sha256(content) {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {string} session
 * @param {number} recording
 */
function pathOfRecording(session, recording) {
  return `${pathOf(session)}/recordings/${recording}`;
}
