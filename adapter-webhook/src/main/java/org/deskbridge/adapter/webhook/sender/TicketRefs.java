package org.deskbridge.adapter.webhook.sender;

import java.util.Optional;
import org.deskbridge.ticket.PartnerAddress;
import org.deskbridge.ticket.TicketRef;
import org.jspecify.annotations.Nullable;

/** Makes references to tickets of what helpdesks send; what is not usable is dropped. */
final class TicketRefs {

  /** As {@link TicketRef} has it. */
  private static final int MOST_ID_CHARACTERS = 512;

  private TicketRefs() {}

  /** Returns the reference, empty if neither an id nor an address is usable. */
  static Optional<TicketRef> ticket(@Nullable String id, @Nullable String url) {
    var usableId = id == null || id.length() > MOST_ID_CHARACTERS ? null : id;
    return TicketRef.of(usableId, PartnerAddress.shown(url).orElse(null));
  }
}
