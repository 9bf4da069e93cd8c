/**
 * A piece of a recording.
 *
 * @typedef {{ number: number, content: Blob, hashing: Promise<string>, sha256?: string }} Chunk
 *   `sha256` is set as soon as `hashing` is done
 */

/**
 * Makes a chunk and starts hashing it.
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
