package org.deskbridge.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.deskbridge.company.Excerpt;
import org.deskbridge.company.Range;

/** Reads a whole list that is handed out in parts. */
final class Pages {

  private Pages() {}

  /** Returns the elements of all parts. */
  static <T> List<T> all(Function<Range, Excerpt<T>> part) {
    var all = new ArrayList<T>();
    while (true) {
      var next = part.apply(new Range(Range.MAX_LIMIT, all.size()));
      all.addAll(next.items());
      if (next.items().isEmpty() || all.size() >= next.total()) {
        return all;
      }
    }
  }
}
