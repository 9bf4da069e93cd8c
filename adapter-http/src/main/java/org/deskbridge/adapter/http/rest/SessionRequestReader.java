package org.deskbridge.adapter.http.rest;

import java.net.URI;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.adapter.http.wire.SessionRequestJson;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Customer;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/** Reads a request for a session (contract 2, POST /sessions). */
final class SessionRequestReader {

  private static final int MAX_UUID_LENGTH = 255;

  private SessionRequestReader() {}

  static SessionRequest read(JsonBody body, @Nullable String idempotencyKey) {
    var asked = SessionRequestJson.read(body);
    checkType(asked.sessionType());
    var ticket = TicketRef.of(asked.partnerObject(), asked.partnerObjectUrl());
    var customer = Customer.of(asked.customerName(), asked.customerEmail());
    var machine = asked.machineUuid();
    InvalidValueException.ifLonger("machineUuid", machine, MAX_UUID_LENGTH);
    return new SessionRequest(
        ticket.orElse(null),
        customer.orElse(null),
        machine == null ? null : new MachineUuid(machine),
        callbackUrl(asked.sessionStatusCallbackUrl()),
        idempotencyKey == null || idempotencyKey.isBlank() ? null : idempotencyKey);
  }

  /** Refuses unsupported types of sessions; case does not matter (contract 1). */
  static void checkType(@Nullable String type) {
    if (type == null || !type.strip().equalsIgnoreCase(SessionJson.SCREEN_SHARING)) {
      throw new InvalidValueException(
          "sessionType",
          type == null ? "missing" : Query.shortened(type),
          SessionJson.SCREEN_SHARING);
    }
  }

  static @Nullable URI callbackUrl(@Nullable String text) {
    return text == null ? null : HttpUrls.called("sessionStatusCallbackUrl", text);
  }
}
