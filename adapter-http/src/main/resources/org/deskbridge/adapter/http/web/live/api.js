const TIMEOUT_MS = 15_000;

/** A failed call: an error response of the service, or no response at all, with `status` 0. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {number} [retryAfterSeconds]
   * @param {string} [reason] what is true, as in `session.not-live`; empty where the service names none
   * @param {object} [body] the whole response
   */
  constructor(status, message, retryAfterSeconds, reason = '', body = {}) {
    super(message);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.reason = reason;
    this.body = body;
  }
}

/** @typedef {{ msg?: string, reason?: string }} ErrorBody */

/**
 * Calls the service and returns its JSON response.
 *
 * @template T the form of the response as the service promises it; it is not checked
 * @param {'GET' | 'POST' | 'PUT'} method
 * @param {string} path
 * @param {object | Blob} [body] a Blob is sent as it is, everything else as JSON
 * @param {{ keepalive?: boolean, signal?: AbortSignal, headers?: Record<string, string>, timeoutMs?: number }} [options]
 *   `signal` cancels the call
 * @returns {Promise<T>} rejects with an {@link ApiError}
 */
export async function call(method, path, body, { keepalive = false, signal, headers, timeoutMs = TIMEOUT_MS } = {}) {
  const stop = new AbortController();
  const cancel = () => stop.abort();
  const timer = setTimeout(cancel, timeoutMs);
  signal?.addEventListener('abort', cancel);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive,
      signal: stop.signal,
      ...(body === undefined ? {} : { body: contentOf(body), headers: { 'Content-Type': typeOf(body), ...headers } }),
    });
    const json = await response.json().catch(() => undefined);
    if (!response.ok) {
      throw errorOf(response, json);
    }
    return json;
  } catch (failure) {
    throw failure instanceof ApiError ? failure : new ApiError(0, String(failure));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** @param {object | Blob} body */
function contentOf(body) {
  return body instanceof Blob ? body : JSON.stringify(body);
}

/** @param {object | Blob} body */
function typeOf(body) {
  return body instanceof Blob ? 'application/octet-stream' : 'application/json';
}

/**
 * @param {{ status: number, headers: Headers }} response
 * @param {ErrorBody | undefined} body
 */
function errorOf({ status, headers }, body) {
  const wait = Number(headers.get('Retry-After'));
  const seconds = Number.isFinite(wait) && wait > 0 ? wait : undefined;
  return new ApiError(status, body?.msg ?? '', seconds, body?.reason, body);
}

/**
 * Returns the HTTP status of a failed call, 0 where there was no response.
 *
 * @param {unknown} failure
 */
export function statusOf(failure) {
  return failure instanceof ApiError ? failure.status : 0;
}

/**
 * Returns how many milliseconds to wait before a rate-limited call is retried, undefined for every other failure.
 *
 * @param {unknown} failure
 */
export function waitOf(failure) {
  return statusOf(failure) === 429 && failure instanceof ApiError ? (failure.retryAfterSeconds ?? 1) * 1000 : undefined;
}

/**
 * Returns the reason that the service names, as in `session.not-live`; empty where it names none. The list is in the API
 * document.
 *
 * @param {unknown} failure
 */
export function reasonOf(failure) {
  return failure instanceof ApiError ? failure.reason : '';
}

/**
 * Returns whether something changed between reading and writing, so that the same call may succeed now.
 *
 * @param {unknown} failure
 */
export function isStale(failure) {
  return reasonOf(failure).endsWith('.stale');
}
