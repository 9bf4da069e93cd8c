package org.deskbridge.adapter.http.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.deskbridge.adapter.http.wire.Times;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a response. A malformed one counts as absent; if it is required, that is an
 * {@link InvalidValueException}, which {@link CallExecutor} translates into a failure of the
 * service.
 */
final class ResponseFields {

  private ResponseFields() {}

  /** Returns a required value. */
  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(name, "missing or unreadable", "a value");
    }
    return value;
  }

  /** Returns a text, absent also if it is empty. */
  static @Nullable String present(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** Returns a whole number that is text on the wire. */
  static @Nullable Long number(@Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Times.parse("time", text);
    } catch (InvalidValueException e) {
      return null;
    }
  }

  static Instant requiredTime(String name, @Nullable String text) {
    return required(name, time(text));
  }

  /** Returns an http or https URL, which browsers may open. */
  static @Nullable URI url(@Nullable String text) {
    try {
      var url = text == null ? null : new URI(text);
      return url == null || !HttpUrls.isCallable(url) ? null : url;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  static URI requiredUrl(String name, @Nullable String text) {
    return required(name, url(text));
  }
}
