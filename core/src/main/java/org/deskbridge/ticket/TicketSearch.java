package org.deskbridge.ticket;

import org.deskbridge.error.InvalidValueException;

/**
 * Selects tickets.
 *
 * @param text a part of them; empty for any ticket
 * @param limit the most tickets, 1 to 100
 * @param offset the number of tickets to skip, 0 or more
 */
public record TicketSearch(String text, int limit, int offset) {

  /** The default of the service (contract 3). */
  public static final int USUAL_LIMIT = 10;

  private static final int MAX_LIMIT = 100;
  private static final int MAX_TEXT_LENGTH = 512;

  /**
   * Creates the search.
   *
   * @throws InvalidValueException if a value is out of its range; correct it
   */
  public TicketSearch {
    InvalidValueException.ifLonger("q", text, MAX_TEXT_LENGTH);
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", limit, "1.." + MAX_LIMIT);
    }
    if (offset < 0) {
      throw new InvalidValueException("offset", offset, "0 or more");
    }
  }

  /** Returns the search for the first tickets that contain a text. */
  public static TicketSearch of(String text) {
    return new TicketSearch(text.strip(), USUAL_LIMIT, 0);
  }
}
