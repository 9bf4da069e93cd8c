package org.deskbridge.adapter.http.live;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerOffer;

/** What the helpdesks offer the technician, the preferred one first. */
record TicketOffersJson(List<OfferJson> offers) {

  static final ObjectWriter WRITER = Json.writer(TicketOffersJson.class);

  static TicketOffersJson from(List<PartnerOffer> offers) {
    return new TicketOffersJson(offers.stream().map(OfferJson::from).toList());
  }

  /** What one helpdesk system offers. */
  record OfferJson(String name, String domain, boolean search, boolean create, boolean associate) {

    private static OfferJson from(PartnerOffer offer) {
      var calls = offer.calls();
      return new OfferJson(
          offer.system().name(),
          offer.system().domain(),
          calls.contains(PartnerCall.SEARCH),
          calls.contains(PartnerCall.CREATE),
          calls.contains(PartnerCall.ASSOCIATE));
    }
  }
}
