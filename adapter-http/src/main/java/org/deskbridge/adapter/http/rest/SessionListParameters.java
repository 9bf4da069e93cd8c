package org.deskbridge.adapter.http.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionListRange;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions a list is to show (contract 2, GET /sessions).
 *
 * @param limit the most sessions to return, absent for all of them
 */
record SessionListParameters(SessionListRange window, @Nullable Integer limit) {

  private static final Duration DEFAULT_STRETCH = Duration.ofDays(30);
  private static final int MAX_LIMIT = 1000;
  private static final int DEFAULT_SIZE = 100;

  static SessionListParameters from(Query query, Instant now) {
    var cursor = query.text("cursor");
    var window = cursor == null ? window(query, now) : parse(cursor);
    return new SessionListParameters(window, query.number("limit", 1, MAX_LIMIT));
  }

  /**
   * Older clients ask the extended list for the page of a number, the first being 0.
   *
   * @throws InvalidValueException if the page lies so far on that passing over the sessions before
   *     it would take too long; {@code nextCursor} leads there
   */
  static SessionListParameters withPages(Query query, Instant now) {
    var size = query.number("size", 1, MAX_LIMIT);
    var page = query.number("page", 0, Integer.MAX_VALUE);
    var plain = from(query, now);
    if (plain.limit() != null || (size == null && page == null)) {
      return plain;
    }
    var limit = size == null ? DEFAULT_SIZE : size;
    var last = SessionListRange.MAX_SKIP / limit;
    if (page != null && page > last) {
      throw new InvalidValueException(
          "page", page, "0..%d with size=%d; beyond, follow nextCursor".formatted(last, limit));
    }
    var all = plain.window();
    var skip = page == null ? 0 : page * limit;
    return new SessionListParameters(
        new SessionListRange(all.from(), all.before(), all.after(), skip), limit);
  }

  /** Both ends are inclusive on the wire, where times have whole seconds. */
  private static SessionListRange window(Query query, Instant now) {
    var fromTime = query.text("fromTime");
    var toTime = query.text("toTime");
    var to = toTime == null ? now : Times.parse("toTime", toTime);
    var end = to.isBefore(now) ? to : now;
    var from = fromTime == null ? end.minus(DEFAULT_STRETCH) : Times.parse("fromTime", fromTime);
    return new SessionListRange(from, to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1), null);
  }

  /** Returns a text that {@link #from} goes on by; it holds the window, so that it cannot shift. */
  static String cursor(SessionListRange window) {
    var after = window.after();
    if (after == null) {
      throw new IllegalArgumentException("window: at its start (expected: with a place to go on)");
    }
    var text =
        "%d.%d.%d.%s"
            .formatted(
                window.from().toEpochMilli(),
                window.before().toEpochMilli(),
                after.listedAt().toEpochMilli(),
                after.key());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static SessionListRange parse(String cursor) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\\.", 4);
      if (parts.length == 4 && cursor.length() <= 200) {
        var after = new SessionListRange.Place(millis(parts[2]), new SessionKey(parts[3]));
        return new SessionListRange(millis(parts[0]), millis(parts[1]), after);
      }
    } catch (IllegalArgumentException e) {
      // Refused below, with what was expected.
    }
    throw new InvalidValueException("cursor", "unknown", "the nextCursor of an earlier answer");
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }

  /** Documents the parameters that {@link #from} reads, and the list that answers them. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @Parameter(
      in = ParameterIn.QUERY,
      name = "fromTime",
      description =
          "The first time to list, inclusive. A session counts by its start, one that has not "
              + "started by its creation. By default 30 days before `toTime`, or before now if "
              + "that is in the future.",
      schema = @Schema(type = "string", format = "date-time"),
      example = "2026-11-01T00:00:00Z")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "toTime",
      description = "The last time to list, inclusive. It may be in the future. By default now.",
      schema = @Schema(type = "string", format = "date-time"),
      example = "2026-11-30T23:59:59Z")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      description = "The most sessions to return. By default all of them.",
      schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "1000"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "cursor",
      description =
          "The `nextCursor` of the last page. It goes on in the same stretch of time, so "
              + "`fromTime` and `toTime` have no effect.",
      schema = @Schema(type = "string", maxLength = 200))
  @ApiResponse(
      responseCode = "200",
      description = "The sessions.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "SessionList"),
              examples =
                  @ExampleObject(
                      name = "page",
                      description = "The first page of two, with `limit=1`.",
                      ref = "#/components/examples/List")))
  @interface Documented {}
}
