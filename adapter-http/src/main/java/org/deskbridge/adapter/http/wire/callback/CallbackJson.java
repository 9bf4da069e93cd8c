package org.deskbridge.adapter.http.wire.callback;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.callback.GetCallback;
import org.deskbridge.callback.LoggedCallback;
import org.jspecify.annotations.Nullable;

/**
 * A callback (GET /api/v1/callbacks).
 *
 * @param receiver host and port, absent if it was queued by an early version
 * @param attempts only of a single callback
 */
public record CallbackJson(
    @Nullable String id,
    @Nullable String sessionId,
    @Nullable String event,
    @Nullable String receiver,
    @Nullable String happenedAt,
    @Nullable String state,
    @Nullable String nextAttemptAt,
    @Nullable Integer attemptCount,
    @Nullable List<AttemptJson> attempts) {

  public static final ObjectWriter WRITER = Json.writer(CallbackJson.class);

  /** Returns a callback with its attempts. */
  public static CallbackJson from(GetCallback.Detailed found) {
    return from(found.callback(), found.attempts().stream().map(AttemptJson::from).toList());
  }

  static CallbackJson from(LoggedCallback callback) {
    return from(callback, null);
  }

  private static CallbackJson from(LoggedCallback callback, @Nullable List<AttemptJson> attempts) {
    var receiver = callback.receiver().value();
    return new CallbackJson(
        callback.id().value(),
        callback.session().value(),
        callback.event().text(),
        receiver.isEmpty() ? null : receiver,
        Times.millis(callback.happenedAt()),
        callback.state().text(),
        Times.millis(callback.dueAt()),
        callback.attempts(),
        attempts);
  }
}
