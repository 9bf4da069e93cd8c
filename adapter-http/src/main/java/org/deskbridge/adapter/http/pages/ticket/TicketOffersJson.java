package org.deskbridge.adapter.http.pages.ticket;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.ticket.TicketCapabilities;
import org.deskbridge.ticket.TicketOperation;

/** The capabilities of the technician's helpdesks, the preferred one first. */
record TicketOffersJson(List<OfferJson> offers) {

  static final ObjectWriter WRITER = Json.writer(TicketOffersJson.class);

  static TicketOffersJson from(List<TicketCapabilities> offers) {
    return new TicketOffersJson(offers.stream().map(OfferJson::from).toList());
  }

  /** The capabilities of one helpdesk. */
  record OfferJson(String name, String domain, boolean search, boolean create, boolean associate) {

    private static OfferJson from(TicketCapabilities offer) {
      var calls = offer.calls();
      return new OfferJson(
          offer.system().name(),
          offer.system().domain(),
          calls.contains(TicketOperation.SEARCH),
          calls.contains(TicketOperation.CREATE),
          calls.contains(TicketOperation.ASSOCIATE));
    }
  }
}
