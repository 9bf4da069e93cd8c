package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Which companies, and in which order.
 *
 * @param text what their names contain, compared without regard to case; absent for all companies
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

  /** What companies are put in order by. */
  public enum Sort {
    /** By their ids. */
    ID,
    /** By their names without regard to case, those of one name by their ids. */
    NAME
  }
}
