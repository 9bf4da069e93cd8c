package org.deskbridge.adapter.webhook.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a receiver's response that decide and document a delivery.
 *
 * @param text its beginning, printable
 */
public record ReceiverResponse(int status, String text, @Nullable String retryAfter) {

  /** The connection is closed after this many bytes. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final int KEPT = 4 * 1024;

  /** More than any schedule waits; keeps sums with it within range. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

  /** Reads the needed part of a response. The status counts even if the rest breaks off. */
  public static ReceiverResponse read(Response response) {
    return new ReceiverResponse(response.status(), text(response), header(response, "Retry-After"));
  }

  private static String text(Response response) {
    var body = response.body();
    if (body == null) {
      return "";
    }
    var kept = ByteBuffer.allocate(KEPT);
    try (var in = body.asInputStream()) {
      copy(in, kept);
    } catch (IOException e) {
      // The status has arrived; the rest is only stored for information.
      return printable(kept);
    }
    return printable(kept);
  }

  private static void copy(InputStream in, ByteBuffer kept) throws IOException {
    var chunk = new byte[KEPT];
    var total = 0;
    while (total < MOST_BYTES) {
      var count = in.read(chunk, 0, Math.min(chunk.length, MOST_BYTES - total));
      if (count < 0) {
        return;
      }
      total += count;
      kept.put(chunk, 0, Math.min(count, kept.remaining()));
    }
  }

  /** Shortens a text that may quote a response, and makes it printable. */
  public static String printable(String text) {
    var bytes = text.getBytes(UTF_8);
    return printable(ByteBuffer.allocate(KEPT).put(bytes, 0, Math.min(bytes.length, KEPT)));
  }

  private static String printable(ByteBuffer kept) {
    try {
      var text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .replaceWith("?")
              .decode(kept.flip());
      return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces does not fail", e);
    }
  }

  /** Returns the first value of a header. */
  public static @Nullable String header(Response response, String name) {
    var values = response.headers().get(name);
    return values == null || values.isEmpty() ? null : values.iterator().next();
  }

  /** Returns the outcome that the status stands for. */
  public Outcome outcome() {
    if (status >= 200 && status < 300) {
      return Outcome.DELIVERED;
    }
    return status == 410 ? Outcome.GONE : Outcome.FAILED;
  }

  /** Returns the wait that the receiver asks for, in seconds or as a date. */
  public @Nullable Duration waitFrom(Instant now) {
    if (retryAfter == null || outcome() != Outcome.FAILED) {
      return null;
    }
    if (SECONDS.matcher(retryAfter).matches()) {
      return atMost(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      var date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
      var wait = Duration.between(now, date.toInstant());
      return wait.isNegative() ? Duration.ZERO : atMost(wait);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration atMost(Duration wait) {
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
