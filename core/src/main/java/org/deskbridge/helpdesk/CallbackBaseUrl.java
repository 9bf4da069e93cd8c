package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/**
 * The helpdesk's address for status reports.
 *
 * @param base without a trailing slash; the reference of the session is appended to it
 */
public record CallbackBaseUrl(URI base) {

  public CallbackBaseUrl {
    requireNonNull(base, "base");
  }

  URI of(String reference) {
    return URI.create(base + "/" + reference);
  }
}
