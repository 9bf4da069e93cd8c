package org.deskbridge.adapter.http.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.deskbridge.adapter.http.internal.Times;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.ticket.PartnerAddress;
import org.deskbridge.ticket.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of an answer; whatever makes no sense is an {@link InvalidValueException},
 * which {@link ServiceCalls} turns into a failure of the service.
 */
final class Understood {

  private Understood() {}

  /** Returns what has to be there. */
  static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(name, "missing", "a value");
    }
    return value;
  }

  /** Returns a text, absent also if it is empty. */
  static @Nullable String present(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  static @Nullable Instant time(String name, @Nullable String text) {
    return text == null || text.isEmpty() ? null : Times.parse(name, text);
  }

  /** Returns an http or https URL, which browsers may open; none of them is fit for a message. */
  static URI url(String name, String text) {
    try {
      var url = new URI(text);
      if (PartnerAddress.isCallable(url)) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Refused below, without the text.
    }
    throw new InvalidValueException(name, "not usable", "an http or https URL");
  }

  /** Returns a ticket; an address that no browser may open is as good as none. */
  static Optional<TicketRef> ticket(@Nullable String id, @Nullable String url) {
    return TicketRef.of(present(id), PartnerAddress.shown(url).orElse(null));
  }

  /** Returns what a list of the wire holds; the list has to be there, without gaps. */
  static <J, T> List<T> list(String name, @Nullable List<J> wire, Function<J, T> form) {
    var elements = required(name, wire);
    if (elements.stream().anyMatch(Objects::isNull)) {
      throw new InvalidValueException(name, "null", "elements");
    }
    return elements.stream().map(form).toList();
  }
}
