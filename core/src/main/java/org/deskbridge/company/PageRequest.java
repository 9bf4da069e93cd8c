package org.deskbridge.company;

import org.deskbridge.error.InvalidValueException;

/**
 * Selects a page of a list.
 *
 * @param limit the most elements, 1 to 50 (contract 2, GET /companies)
 * @param offset the number of elements to skip, 0 or more
 */
public record PageRequest(int limit, int offset) {

  /** The largest limit, which is also the default. */
  public static final int MAX_LIMIT = 50;

  /** The first page of a list. */
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
