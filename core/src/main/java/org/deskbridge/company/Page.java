package org.deskbridge.company;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many elements the whole list has, those before and after this part included
 */
public record Page<T>(long total, List<T> items) {

  public Page {
    items = List.copyOf(items);
  }
}
