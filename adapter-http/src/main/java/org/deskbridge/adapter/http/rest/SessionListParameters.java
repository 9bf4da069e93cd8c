package org.deskbridge.adapter.http.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * The parameters of a list of sessions (contract 2, GET /sessions).
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
   * Reads parameters with the page numbers of older clients, from 0 on.
   *
   * @throws InvalidValueException if skipping the sessions before the page would take too long;
   *     follow {@code nextCursor} instead
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

  /** Returns a cursor for {@link #from}; it contains the range, so that it cannot shift. */
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
        var after = new SessionListRange.Cursor(millis(parts[2]), new SessionKey(parts[3]));
        return new SessionListRange(millis(parts[0]), millis(parts[1]), after);
      }
    } catch (IllegalArgumentException e) {
      // Refused below, with the expected form.
    }
    throw new InvalidValueException("cursor", "unknown", "the nextCursor of an earlier answer");
  }

  private static Instant millis(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }
}
