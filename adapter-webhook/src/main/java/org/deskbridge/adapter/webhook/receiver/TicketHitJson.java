package org.deskbridge.adapter.webhook.receiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.TicketHit;
import org.jspecify.annotations.Nullable;

/** A ticket as in contract 3; absent members are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketHitJson(
    @Nullable String partnerObject,
    @Nullable String partnerObjectUrl,
    @Nullable String title,
    @Nullable String description,
    @Nullable String status,
    @Nullable String requester) {

  static TicketHitJson from(TicketHit hit) {
    return new TicketHitJson(
        hit.ref().id(),
        hit.ref().url(),
        hit.title(),
        given(hit.description()),
        given(hit.status()),
        given(hit.requester()));
  }

  static TicketHitJson from(TicketRef ref) {
    return new TicketHitJson(ref.id(), ref.url(), null, null, null, null);
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
