const TIMEOUT_MS = 15_000;

/** An answer that is not what was asked for; `status` is 0 where there was no answer at all. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {number} [retryAfterSeconds]
   * @param {string} [code] the service's word for what went wrong
   */
  constructor(status, message, retryAfterSeconds, code = '') {
    super(message);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
    this.code = code;
  }
}

/**
 * Calls the service and returns its JSON answer.
 *
 * @param {'GET' | 'POST' | 'PUT'} method
 * @param {string} path
 * @param {object | Blob} [body] bytes go as they are, everything else as JSON
 * @param {{ keepalive?: boolean, signal?: AbortSignal, headers?: Record<string, string>, timeoutMs?: number }} [options]
 *   `signal` gives the call up
 * @returns {Promise<any>} rejects with an {@link ApiError}
 */
export async function call(method, path, body, { keepalive = false, signal, headers, timeoutMs = TIMEOUT_MS } = {}) {
  const stop = new AbortController();
  const giveUp = () => stop.abort();
  const timer = window.setTimeout(giveUp, timeoutMs);
  signal?.addEventListener('abort', giveUp);
  try {
    const answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive,
      signal: stop.signal,
      ...(body === undefined ? {} : { body: content(body), headers: { 'Content-Type': typeOf(body), ...headers } }),
    });
    const json = answer.status === 204 ? undefined : await answer.json().catch(() => undefined);
    if (!answer.ok) {
      const wait = Number(answer.headers.get('Retry-After'));
      const seconds = Number.isFinite(wait) && wait > 0 ? wait : undefined;
      throw new ApiError(answer.status, json?.msg ?? '', seconds, json?.int_err_code);
    }
    return json;
  } catch (failure) {
    throw failure instanceof ApiError ? failure : new ApiError(0, String(failure));
  } finally {
    window.clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

/** @param {object | Blob} body */
function content(body) {
  return body instanceof Blob ? body : JSON.stringify(body);
}

/** @param {object | Blob} body */
function typeOf(body) {
  return body instanceof Blob ? 'application/octet-stream' : 'application/json';
}

/**
 * Returns the status of a failed call, 0 for everything that is no answer of the service.
 *
 * @param {unknown} failure
 */
export function statusOf(failure) {
  return failure instanceof ApiError ? failure.status : 0;
}

/**
 * Returns after how many milliseconds a call may be made again that came too soon after others, undefined for every other
 * failure.
 *
 * @param {unknown} failure
 */
export function waitOf(failure) {
  return statusOf(failure) === 429 && failure instanceof ApiError ? (failure.retryAfterSeconds ?? 1) * 1000 : undefined;
}

/**
 * Returns the service's word for what went wrong, empty for everything that is no answer of the service.
 *
 * @param {unknown} failure
 */
export function codeOf(failure) {
  return failure instanceof ApiError ? failure.code : '';
}
