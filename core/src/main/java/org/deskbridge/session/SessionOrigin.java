package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * How a session came about; none of it ever changes, but for the digest, which goes with the
 * customer.
 *
 * @param requestedAt to the millisecond, as all times of a session
 * @param digest what the request looked like, present if its sender may repeat it; whoever knows
 *     the rest could try names of customers on it
 * @param startTokenHash what is stored of the session's start token
 * @param callbackUrl where status changes are reported to, absent if nobody asked
 * @param machine present for an unattended session
 * @param callbackLogin user and password for {@code callbackUrl}, sealed; absent if it needs none
 */
public record SessionOrigin(
    Instant requestedAt,
    @Nullable String digest,
    long startTokenHash,
    @Nullable URI callbackUrl,
    @Nullable UnattendedMachine machine,
    @Nullable String callbackLogin) {

  /** What the address is called on the wire. */
  public static final String CALLBACK_URL = "sessionStatusCallbackUrl";

  public SessionOrigin {
    requireNonNull(requestedAt, "requestedAt");
    if (callbackUrl != null && !HttpUrls.isCallable(callbackUrl)) {
      throw new InvalidValueException(CALLBACK_URL, "refused", "an absolute http or https URL");
    }
  }

  public SessionOrigin(
      Instant requestedAt,
      @Nullable String digest,
      long startTokenHash,
      @Nullable URI callbackUrl,
      @Nullable UnattendedMachine machine) {
    this(requestedAt, digest, startTokenHash, callbackUrl, machine, null);
  }

  SessionOrigin withoutCustomer() {
    return new SessionOrigin(
        requestedAt, null, startTokenHash, callbackUrl, machine, callbackLogin);
  }

  /** Leaves the address for callbacks out; one that was stored before may hold a password. */
  @Override
  public String toString() {
    return "origin of a session, " + requestedAt;
  }
}
