package org.deskbridge.adapter.http.pages.ticket;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.ticket.TicketHit;
import org.jspecify.annotations.Nullable;

/** The tickets that were found, in the order of the helpdesk. */
record TicketHitsJson(List<HitJson> tickets) {

  static final ObjectWriter WRITER = Json.writer(TicketHitsJson.class);

  static TicketHitsJson from(List<TicketHit> hits) {
    return new TicketHitsJson(hits.stream().map(HitJson::from).toList());
  }

  /** One ticket; at least one of id and url is present. */
  record HitJson(
      @Nullable String id,
      @Nullable String url,
      String title,
      @Nullable String description,
      @Nullable String status,
      @Nullable String requester) {

    private static HitJson from(TicketHit hit) {
      return new HitJson(
          hit.ref().id(),
          hit.ref().url(),
          hit.title(),
          given(hit.description()),
          given(hit.status()),
          given(hit.requester()));
    }

    private static @Nullable String given(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
