package org.deskbridge.adapter.http.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a content that a request asks for (RFC 9110, 14).
 *
 * @param from the first byte
 * @param bytes how many; 0 if the content ends before the first one
 */
record ByteRange(long from, long bytes) {

  private static final Pattern SINGLE =
      Pattern.compile("bytes=[ \\t]*([0-9]*)-([0-9]*)[ \\t]*", Pattern.CASE_INSENSITIVE);

  /** Fewer digits than the largest 64-bit number. */
  private static final int MAX_DIGITS = 18;

  /**
   * Returns the part that a header asks for.
   *
   * @param header the value of {@code Range}, absent if there is none
   * @param size the bytes of the content
   * @return empty if the header has to be ignored: another unit, several parts, or malformed
   */
  static Optional<ByteRange> parse(@Nullable String header, long size) {
    var matcher = SINGLE.matcher(header == null ? "" : header.strip());
    return matcher.matches() ? parse(matcher, size) : Optional.empty();
  }

  private static Optional<ByteRange> parse(Matcher matcher, long size) {
    var first = matcher.group(1);
    var last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? Optional.empty() : Optional.of(suffix(number(last), size));
    }
    var from = number(first);
    var to = last.isEmpty() ? Long.MAX_VALUE : number(last);
    return to < from ? Optional.empty() : Optional.of(part(from, to, size));
  }

  private static ByteRange suffix(long length, long size) {
    var bytes = Math.min(length, size);
    return new ByteRange(size - bytes, bytes);
  }

  private static ByteRange part(long from, long to, long size) {
    return from >= size
        ? new ByteRange(from, 0)
        : new ByteRange(from, Math.min(to, size - 1) - from + 1);
  }

  /** A number too large for a long is larger than any size, too. */
  private static long number(String digits) {
    var significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
  }

  boolean isEmpty() {
    return bytes == 0;
  }

  /** Returns the value of {@code Content-Range} for a part that is not empty. */
  String within(long size) {
    return "bytes %d-%d/%d".formatted(from, from + bytes - 1, size);
  }
}
