package org.deskbridge.company;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many elements the whole list has, those before and after this part included
 */
public record Excerpt<T>(long total, List<T> items) {

  /** Creates the part. */
  public Excerpt {
    items = List.copyOf(items);
  }
}
