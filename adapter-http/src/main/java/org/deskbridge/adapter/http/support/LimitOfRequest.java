package org.deskbridge.adapter.http.support;

import org.jspecify.annotations.Nullable;

/**
 * The limit that the request of this thread was counted against, for its response.
 *
 * <p>JAX-RS hands a resource nothing that it could tell a response filter by. A response that is
 * written on another thread, as a stream is, goes without.
 */
public final class LimitOfRequest {

  private static final ThreadLocal<@Nullable LimitState> CURRENT = new ThreadLocal<>();

  private LimitOfRequest() {}

  /** Keeps what is left, until the response or the next request on this thread. */
  public static void note(LimitState state) {
    CURRENT.set(state);
  }

  /** Returns what was kept for this request, and forgets it. */
  static @Nullable LimitState take() {
    var state = CURRENT.get();
    CURRENT.remove();
    return state;
  }
}
