package org.deskbridge.adapter.http.client;

import java.net.URI;
import org.deskbridge.helpdesk.RemoteSessions.SessionRequest;
import org.jspecify.annotations.Nullable;

/** A request for a session (contract 2, POST /sessions). */
record SessionRequestJson(
    String sessionType,
    @Nullable URI sessionStatusCallbackUrl,
    String partnerObject,
    @Nullable String partnerObjectUrl,
    @Nullable String customerName,
    @Nullable String customerEmail,
    @Nullable String machineUuid) {

  static SessionRequestJson from(SessionRequest request) {
    return new SessionRequestJson(
        "screen_sharing",
        request.callbackUrl(),
        request.ticketId(),
        request.ticketUrl(),
        request.customerName(),
        request.customerEmail(),
        request.machineUuid());
  }
}
