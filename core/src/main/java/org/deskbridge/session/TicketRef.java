package org.deskbridge.session;

import java.util.Optional;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * Which ticket of the helpdesk a session is about.
 *
 * @param id the helpdesk's own name for the ticket, absent if only its address is known
 * @param url where the ticket can be looked at, an http or https address and a valid URI; absent if
 *     only its name is known; never both absent
 */
public record TicketRef(@Nullable String id, @Nullable String url) {

  private static final int MAX_ID_LENGTH = 512;

  /**
   * Creates the reference; one of both has to be there.
   *
   * @param url what RFC 3986 does not allow in it is percent-encoded
   * @throws InvalidValueException if both are absent, one is too long, or the address is none of
   *     http or https; correct it
   */
  public TicketRef {
    if (id == null && url == null) {
      throw new InvalidValueException("partnerObject", "nothing", "a name or an address");
    }
    InvalidValueException.ifLonger("partnerObject", id, MAX_ID_LENGTH);
    url = url == null ? null : HttpUrls.shown("partnerObjectUrl", url);
  }

  /** Returns the reference, empty if neither a name nor an address is known. */
  public static Optional<TicketRef> of(@Nullable String id, @Nullable String url) {
    return id == null && url == null ? Optional.empty() : Optional.of(new TicketRef(id, url));
  }

  /** Returns the reference of what is usable, empty if neither the name nor the address is. */
  public static Optional<TicketRef> usable(@Nullable String id, @Nullable String url) {
    var isUsable = id != null && !id.isEmpty() && id.length() <= MAX_ID_LENGTH;
    return of(isUsable ? id : null, HttpUrls.shown(url).orElse(null));
  }
}
