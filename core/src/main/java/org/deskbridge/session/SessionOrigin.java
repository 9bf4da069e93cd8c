package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a session's request; they never change, except the digest, which is erased with the
 * customer.
 *
 * @param requestedAt to the millisecond, as all times of a session
 * @param digest of the request, present if it may be repeated; names of customers could be guessed
 *     with it
 * @param startTokenHash the hash of the session's start token
 * @param callbackUrl the address for status reports, absent if there is none
 * @param machine present for an unattended session
 * @param callbackLogin user and password for {@code callbackUrl}, encrypted; absent if it needs
 *     none
 */
public record SessionOrigin(
    Instant requestedAt,
    @Nullable String digest,
    long startTokenHash,
    @Nullable URI callbackUrl,
    @Nullable UnattendedMachine machine,
    @Nullable String callbackLogin) {

  /** The name of the address on the wire. */
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

  /**
   * Leaves out the address for callbacks, which may hold a password if an earlier version stored
   * it.
   */
  @Override
  public String toString() {
    return "origin of a session, " + requestedAt;
  }
}
