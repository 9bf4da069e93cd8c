package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.TicketHit;
import org.jspecify.annotations.Nullable;

/** A ticket as in contract 3; absent members are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketHitJson(
    @Nullable String partnerObject, @Nullable String partnerObjectUrl, @Nullable String title) {

  static TicketHitJson from(TicketHit hit) {
    return new TicketHitJson(hit.ref().id(), hit.ref().url(), hit.title());
  }

  static TicketHitJson from(TicketRef ref) {
    return new TicketHitJson(ref.id(), ref.url(), null);
  }
}
