package org.deskbridge.session;

import java.util.Optional;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a ticket of the helpdesk.
 *
 * @param id the helpdesk's own id of the ticket, absent if only its address is known
 * @param url the page of the ticket, an http or https address and a valid URI; absent if only its
 *     id is known; never both absent
 */
public record TicketRef(@Nullable String id, @Nullable String url) {

  private static final int MAX_ID_LENGTH = 512;

  /**
   * Creates the reference; one of both is required.
   *
   * @param url characters that RFC 3986 does not allow are percent-encoded
   * @throws InvalidValueException if both are absent, one is too long, or the address is not http
   *     or https; correct it
   */
  public TicketRef {
    if (id == null && url == null) {
      throw new InvalidValueException("partnerObject", "nothing", "a name or an address");
    }
    InvalidValueException.ifLonger("partnerObject", id, MAX_ID_LENGTH);
    url = url == null ? null : HttpUrls.shown("partnerObjectUrl", url);
  }

  /** Returns the reference, empty if neither an id nor an address is known. */
  public static Optional<TicketRef> of(@Nullable String id, @Nullable String url) {
    return id == null && url == null ? Optional.empty() : Optional.of(new TicketRef(id, url));
  }

  /** Returns the reference of the usable parts, empty if neither id nor address is usable. */
  public static Optional<TicketRef> usable(@Nullable String id, @Nullable String url) {
    var isUsable = id != null && !id.isEmpty() && id.length() <= MAX_ID_LENGTH;
    return of(isUsable ? id : null, HttpUrls.shown(url).orElse(null));
  }
}
