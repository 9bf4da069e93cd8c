package org.deskbridge.company;

import org.deskbridge.error.InvalidValueException;

/**
 * Which part of a list.
 *
 * @param limit the most elements, 1 to 50 (contract 2, GET /companies)
 * @param offset how many to leave out first, 0 or more
 */
public record PageRequest(int limit, int offset) {

  /** The largest limit, which is also what goes for none. */
  public static final int MAX_LIMIT = 50;

  /** The beginning of a list. */
  public static final PageRequest FIRST = new PageRequest(MAX_LIMIT, 0);

  /**
   * Creates the range.
   *
   * @throws InvalidValueException if a number is out of its range; correct it
   */
  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", limit, "1.." + MAX_LIMIT);
    }
    if (offset < 0) {
      throw new InvalidValueException("offset", offset, "0 or more");
    }
  }
}
