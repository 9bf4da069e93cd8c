package org.deskbridge.ticket;

import java.util.Optional;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which ticket of the helpdesk a session is about.
 *
 * @param id the helpdesk's own name for the ticket, absent if only its address is known
 * @param url where the ticket can be looked at, absent if only its name is known; never both absent
 */
public record TicketRef(@Nullable String id, @Nullable String url) {

  private static final int MAX_ID_LENGTH = 512;
  private static final int MAX_URL_LENGTH = 2048;

  /** Creates the reference; one of both has to be there. */
  public TicketRef {
    if (id == null && url == null) {
      throw new InvalidValueException("partnerObject", "nothing", "a name or an address");
    }
    InvalidValueException.ifLonger("partnerObject", id, MAX_ID_LENGTH);
    InvalidValueException.ifLonger("partnerObjectUrl", url, MAX_URL_LENGTH);
  }

  /** Returns the reference, empty if neither a name nor an address is known. */
  public static Optional<TicketRef> of(@Nullable String id, @Nullable String url) {
    return id == null && url == null ? Optional.empty() : Optional.of(new TicketRef(id, url));
  }
}
