package org.deskbridge.session.launch;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import org.deskbridge.auth.Secrets;
import org.deskbridge.auth.TokenHash;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionOrigin;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.TicketRef;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

/**
 * What to request.
 *
 * @param machine present for an unattended session
 * @param callbackUrl where status changes are to be reported, http or https; user and password in
 *     it are sealed and sent as {@code Authorization: Basic}
 * @param idempotencyKey makes a repeat within 24 h return the first answer; 1 to 255 characters
 */
public record SessionRequest(
    @Nullable TicketRef ticket,
    @Nullable Customer customer,
    @Nullable MachineUuid machine,
    @Nullable URI callbackUrl,
    @Nullable String idempotencyKey) {

  private static final int MAX_IDEMPOTENCY_KEY_LENGTH = 255;

  /**
   * Creates the request.
   *
   * @throws InvalidValueException if the address is not usable or the key too long; correct it
   */
  public SessionRequest {
    callbackUrl =
        callbackUrl == null
            ? null
            : HttpUrls.called(SessionOrigin.CALLBACK_URL, callbackUrl.toString());
    InvalidValueException.ifLonger("Idempotency-Key", idempotencyKey, MAX_IDEMPOTENCY_KEY_LENGTH);
  }

  /** Returns a request of a session about a ticket. */
  public static SessionRequest forTicket(TicketRef ticket) {
    return new SessionRequest(requireNonNull(ticket, "ticket"), null, null, null, null);
  }

  /** Returns this request for a customer of that name. */
  public SessionRequest customer(String name) {
    return new SessionRequest(
        ticket, new Customer(name, null), machine, callbackUrl, idempotencyKey);
  }

  /** Returns this request with an address to report status changes to, http or https. */
  public SessionRequest reportingTo(URI url) {
    return new SessionRequest(ticket, customer, machine, url, idempotencyKey);
  }

  /** Once the digest is erased with the customer, only the key can be compared, which was equal. */
  boolean mayRepeat(SessionState earlier, Secrets secrets) {
    var digest = earlier.origin().digest();
    return digest == null || digest.equals(digest(secrets));
  }

  String digest(Secrets secrets) {
    var who = customer == null ? null : customer.name() + "\n" + customer.email();
    var callback = CallbackLogin.fingerprint(secrets, callbackUrl);
    return TokenHash.of("%s\n%s\n%s\n%s".formatted(ticket, who, machine, callback)).value();
  }

  /** Leaves the customer out, and the address for callbacks, which may hold a password. */
  @Override
  public String toString() {
    return "request of a session about " + ticket;
  }
}
