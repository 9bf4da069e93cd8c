package org.deskbridge.adapter.http.support;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of a request, by which its log lines are found. */
public final class RequestId {

  /** The header of requests and responses. */
  public static final String HEADER = "X-Request-Id";

  /** What proxies and tracers send: UUIDs, hexadecimal, Base64, lists of pairs. */
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:=+/-]{1,128}");

  private RequestId() {}

  /**
   * Returns the id that a client or a proxy has given a request, or one of our own: 16 hexadecimal
   * digits. An id must not be able to forge log lines or to fill the log.
   *
   * @param sent the value of the header, absent if there is none
   */
  public static String of(@Nullable String sent) {
    return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : random();
  }

  private static String random() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
