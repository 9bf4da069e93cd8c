package org.deskbridge.ticket;

import org.deskbridge.error.InvalidValueException;

/**
 * A helpdesk system, identified by name and domain.
 *
 * @param name 1 to 128 characters
 * @param domain 1 to 255 characters, compared ignoring case
 */
public record HelpdeskSystem(String name, String domain) {

  private static final int MAX_NAME_LENGTH = 128;
  private static final int MAX_DOMAIN_LENGTH = 255;

  /**
   * Creates the system.
   *
   * @throws InvalidValueException if a name is missing or too long; correct it
   */
  public HelpdeskSystem {
    require("systemName", name, MAX_NAME_LENGTH);
    require("systemDomain", domain, MAX_DOMAIN_LENGTH);
  }

  private static void require(String member, String text, int limit) {
    if (text.isBlank()) {
      throw new InvalidValueException(member, "missing", "a text");
    }
    InvalidValueException.ifLonger(member, text, limit);
  }

  /** Returns whether both are the same system. */
  public boolean isSame(HelpdeskSystem other) {
    return name.equals(other.name) && domain.equalsIgnoreCase(other.domain);
  }
}
