package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Selects and orders companies.
 *
 * @param text a part of their names, ignoring case; absent for all companies
 */
public record CompanyQuery(
    @Nullable String text, Sort sort, boolean isDescending, PageRequest range) {

  private static final int MAX_TEXT_LENGTH = 256;

  /**
   * Creates the search.
   *
   * @throws InvalidValueException if the text is too long; shorten it
   */
  public CompanyQuery {
    InvalidValueException.ifLonger("q", text, MAX_TEXT_LENGTH);
    requireNonNull(sort, "sort");
    requireNonNull(range, "range");
  }

  /** The sort order of companies. */
  public enum Sort {
    /** By their ids. */
    ID,
    /** By name, ignoring case, and then by id. */
    NAME
  }
}
