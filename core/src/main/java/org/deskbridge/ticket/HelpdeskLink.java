package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;

/**
 * How a helpdesk can be asked about its tickets in the name of one of its users.
 *
 * @param userEmail in lower case
 * @param callbackUrl http or https with a host; takes every call that the link offers
 * @param calls what the helpdesk can do; the rest is disabled for that user
 */
public record HelpdeskLink(
    HelpdeskSystem system,
    String userEmail,
    HelpdeskUserToken userToken,
    URI callbackUrl,
    Set<TicketOperation> calls) {

  /** The longest address that mail can reach: RFC 5321, section 4.5.3.1. */
  private static final int MAX_EMAIL_LENGTH = 320;

  private static final int MAX_URL_LENGTH = 2048;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

  /**
   * Creates the link.
   *
   * @throws InvalidValueException if a value is not usable; correct it
   */
  public HelpdeskLink {
    requireNonNull(system, "system");
    requireNonNull(userToken, "userToken");
    InvalidValueException.ifLonger("userEmail", userEmail, MAX_EMAIL_LENGTH);
    if (!EMAIL.matcher(userEmail).matches()) {
      throw new InvalidValueException(
          "userEmail", "malformed", "an address such as name@example.com");
    }
    userEmail = userEmail.toLowerCase(Locale.ROOT);
    InvalidValueException.ifLonger("callbackURL", callbackUrl.toString(), MAX_URL_LENGTH);
    if (!HttpUrls.isCallable(callbackUrl)) {
      throw new InvalidValueException("callbackURL", "not usable", "an http or https URL");
    }
    calls = Set.copyOf(calls);
  }

  /** Returns what the link offers the technician. */
  public TicketCapabilities offer() {
    return new TicketCapabilities(system, calls);
  }

  /** Leaves the token out, and the address of the helpdesk, which may hold another one. */
  @Override
  public String toString() {
    return "link to %s at %s".formatted(system.name(), system.domain());
  }
}
