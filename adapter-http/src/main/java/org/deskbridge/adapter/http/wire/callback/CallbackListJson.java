package org.deskbridge.adapter.http.wire.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.callback.ListCallbacks;
import org.deskbridge.callback.LoggedCallback.Place;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A page of callbacks (GET /api/v1/callbacks).
 *
 * @param nextCursor leads to the next page, absent on the last one
 */
public record CallbackListJson(
    @Nullable List<CallbackJson> callbacks, @Nullable String nextCursor) {

  public static final ObjectWriter WRITER = Json.writer(CallbackListJson.class);

  /** Returns a page. */
  public static CallbackListJson from(ListCallbacks.Listing found) {
    return new CallbackListJson(
        found.callbacks().stream().map(CallbackJson::from).toList(), cursor(found.next()));
  }

  private static @Nullable String cursor(@Nullable Place next) {
    if (next == null) {
      return null;
    }
    var text = "%d.%d".formatted(next.happenedAt().toEpochMilli(), next.number());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * Returns the place that a cursor leads to.
   *
   * @throws InvalidValueException if it is none
   */
  public static Place place(String cursor) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\\.", -1);
      if (parts.length == 2) {
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      // Refused below, with the expected form.
    }
    throw new InvalidValueException("cursor", "unknown", "the nextCursor of an earlier answer");
  }
}
