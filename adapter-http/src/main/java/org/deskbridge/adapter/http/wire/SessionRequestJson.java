package org.deskbridge.adapter.http.wire;

import org.jspecify.annotations.Nullable;

/**
 * A request for a session (contract 2, POST /sessions).
 *
 * @param partnerObject text, or a number as written
 */
public record SessionRequestJson(
    @Nullable String sessionType,
    @Nullable String sessionStatusCallbackUrl,
    @Nullable String partnerObject,
    @Nullable String partnerObjectUrl,
    @Nullable String customerName,
    @Nullable String customerEmail,
    @Nullable String machineUuid) {

  /** Reads a request; the failure for a member of another type names it. */
  public static SessionRequestJson read(JsonBody body) {
    return new SessionRequestJson(
        body.text("sessionType"),
        body.text("sessionStatusCallbackUrl"),
        body.textOrNumber("partnerObject"),
        body.text("partnerObjectUrl"),
        body.text("customerName"),
        body.text("customerEmail"),
        body.text("machineUuid"));
  }

  /** Leaves out the customer, and the address for callbacks, which may hold a password. */
  @Override
  public String toString() {
    return "SessionRequestJson";
  }
}
