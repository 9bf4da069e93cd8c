package org.deskbridge.company;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total the number of elements of the whole list
 */
public record Page<T>(long total, List<T> items) {

  public Page {
    items = List.copyOf(items);
  }
}
