package org.deskbridge.adapter.http.rest;

import java.net.URI;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.adapter.http.wire.SessionJson;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.Customer;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * What a partner asks for (contract 2, POST /sessions), as it came.
 *
 * @param partnerObject a number as it was written down, or text
 */
record SessionRequestReader(
    @Nullable String sessionType,
    @Nullable String sessionStatusCallbackUrl,
    @Nullable String partnerObject,
    @Nullable String partnerObjectUrl,
    @Nullable String customerName,
    @Nullable String customerEmail,
    @Nullable String machineUuid) {

  private static final String CALLBACK_URL = "sessionStatusCallbackUrl";
  private static final int MAX_UUID_LENGTH = 255;

  static SessionRequestReader from(JsonBody body) {
    return new SessionRequestReader(
        body.text("sessionType"),
        body.text(CALLBACK_URL),
        body.textOrNumber("partnerObject"),
        body.text("partnerObjectUrl"),
        body.text("customerName"),
        body.text("customerEmail"),
        body.text("machineUuid"));
  }

  RequestSession.Request toRequest(@Nullable String idempotencyKey) {
    checkType(sessionType);
    var ticket = TicketRef.of(partnerObject, partnerObjectUrl);
    var customer = Customer.of(customerName, customerEmail);
    InvalidValueException.ifLonger("machineUuid", machineUuid, MAX_UUID_LENGTH);
    return new RequestSession.Request(
        ticket.orElse(null),
        customer.orElse(null),
        machineUuid == null ? null : new MachineUuid(machineUuid),
        callbackUrl(sessionStatusCallbackUrl),
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
    return text == null ? null : HttpUrls.called(CALLBACK_URL, text);
  }

  /** Leaves out the customer, and the address for callbacks, which may hold a password. */
  @Override
  public String toString() {
    return "SessionRequest";
  }
}
