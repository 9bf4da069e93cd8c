package org.deskbridge.adapter.http.api;

import java.net.URI;
import java.net.URISyntaxException;
import org.deskbridge.adapter.http.internal.JsonBody;
import org.deskbridge.adapter.http.internal.Query;
import org.deskbridge.directory.MachineUuid;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Customer;
import org.deskbridge.session.RequestSession;
import org.deskbridge.ticket.TicketRef;
import org.jspecify.annotations.Nullable;

/** Reads what a partner asks for (contract 2, POST /sessions and GET /session). */
final class SessionRequest {

  private static final String CALLBACK_URL = "sessionStatusCallbackUrl";
  private static final int MAX_URL_LENGTH = 2048;
  private static final int MAX_UUID_LENGTH = 255;

  private SessionRequest() {}

  static RequestSession.Request from(JsonBody body, @Nullable String idempotencyKey) {
    checkType(body.text("sessionType"));
    var ticket = TicketRef.of(body.textOrNumber("partnerObject"), body.text("partnerObjectUrl"));
    var customer = Customer.of(body.text("customerName"), body.text("customerEmail"));
    var machine = body.text("machineUuid");
    InvalidValueException.ifLonger("machineUuid", machine, MAX_UUID_LENGTH);
    return new RequestSession.Request(
        ticket.orElse(null),
        customer.orElse(null),
        machine == null ? null : new MachineUuid(machine),
        callbackUrl(body.text(CALLBACK_URL)),
        idempotencyKey == null || idempotencyKey.isBlank() ? null : idempotencyKey);
  }

  /** Refuses every type of session but the one there is; case does not matter (contract 1). */
  static void checkType(@Nullable String type) {
    if (type == null || !type.strip().equalsIgnoreCase(SessionJson.SCREEN_SHARING)) {
      throw new InvalidValueException(
          "sessionType",
          type == null ? "missing" : Query.shortened(type),
          SessionJson.SCREEN_SHARING);
    }
  }

  static @Nullable URI callbackUrl(@Nullable String text) {
    InvalidValueException.ifLonger(CALLBACK_URL, text, MAX_URL_LENGTH);
    try {
      return text == null ? null : new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new InvalidValueException(CALLBACK_URL, "malformed", "an absolute http or https URL");
    }
  }
}
