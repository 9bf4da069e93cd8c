package org.deskbridge.adapter.http.wire.callback;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to send a callback, or the result of a test message.
 *
 * @param status the HTTP status, absent if there was no response
 * @param answer the beginning of the response
 * @param failure what went wrong, if there was no response
 */
public record AttemptJson(
    @Nullable String at,
    @Nullable String outcome,
    @Nullable Integer status,
    @Nullable Long durationMs,
    @Nullable String answer,
    @Nullable String failure) {

  public static final ObjectWriter WRITER = Json.writer(AttemptJson.class);

  static AttemptJson from(CallbackQueue.Attempt attempt) {
    return from(attempt.at(), attempt.result());
  }

  /** Returns the result of a message that was sent just now. */
  public static AttemptJson from(Instant at, DeliveryAttempt result) {
    var isAnswered = result.httpStatus() != null;
    return new AttemptJson(
        Times.millis(at),
        result.outcome().name().toLowerCase(ROOT),
        result.httpStatus(),
        result.took().toMillis(),
        isAnswered ? result.detail() : null,
        isAnswered ? null : result.detail());
  }
}
