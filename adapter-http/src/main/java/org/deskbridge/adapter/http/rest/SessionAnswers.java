package org.deskbridge.adapter.http.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;

/**
 * The answers to questions for one session, written once for each state.
 *
 * <p>An answer is kept for a state object, not for an equal one: a state never changes, and a store
 * that returns the same object again says that nothing has changed. So an answer can be neither
 * stale nor another session's, whatever the store does; and who may see it is decided before.
 *
 * <p>Safe for use by several threads at once.
 */
final class SessionAnswers {

  private static final long MOST_BYTES = 2_000_000;

  private final URI publicUrl;

  /** Weak keys are compared by identity. */
  private final Cache<SessionState, byte[]> written =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumWeight(MOST_BYTES)
          .weigher((SessionState state, byte[] json) -> json.length)
          .executor(Runnable::run)
          .build();

  SessionAnswers(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Returns a session as JSON; not to be changed. */
  byte[] of(SessionView view) {
    return written.get(view.state(), state -> write(view));
  }

  private byte[] write(SessionView view) {
    return Json.bytes(
        SessionJson.WRITER, SessionJson.from(view, SessionJson.Form.SINGLE, publicUrl));
  }
}
