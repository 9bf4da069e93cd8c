package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;

/**
 * A link for ticket calls to a helpdesk on behalf of one of its users.
 *
 * @param userEmail in lower case
 * @param callbackUrl http or https with a host; receives all calls of the link
 * @param calls the supported operations; the others are disabled for that user
 */
public record HelpdeskLink(
    HelpdeskSystem system,
    String userEmail,
    HelpdeskUserToken userToken,
    URI callbackUrl,
    Set<TicketOperation> calls) {

  /** The longest valid address: RFC 5321, section 4.5.3.1. */
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

  /** Returns the capabilities of the link. */
  public TicketCapabilities offer() {
    return new TicketCapabilities(system, calls);
  }

  /** Leaves out the token, and the address of the helpdesk, which may hold another one. */
  @Override
  public String toString() {
    return "link to %s at %s".formatted(system.name(), system.domain());
  }
}
