package org.deskbridge.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.deskbridge.company.Page;
import org.deskbridge.company.PageRequest;

/** Reads all pages of a list. */
final class AllPages {

  private AllPages() {}

  /** Returns the elements of all pages. */
  static <T> List<T> all(Function<PageRequest, Page<T>> part) {
    var all = new ArrayList<T>();
    while (true) {
      var next = part.apply(new PageRequest(PageRequest.MAX_LIMIT, all.size()));
      all.addAll(next.items());
      if (next.items().isEmpty() || all.size() >= next.total()) {
        return all;
      }
    }
  }
}
