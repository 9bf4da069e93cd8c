package org.deskbridge.adapter.http.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the lists of one answer. An element that cannot be read is left out, counted, and logged
 * with the others of the response, because it exists at the service.
 */
final class ListReader {

  private static final Logger log = LoggerFactory.getLogger(ListReader.class);

  private final Map<String, Integer> leftOut = new TreeMap<>();
  private @Nullable InvalidValueException firstOdd;
  private int held;
  private int read;

  private ListReader() {}

  /**
   * Returns a function that reads an answer.
   *
   * <p>It throws an {@link InvalidValueException} if a required list is missing, or if the required
   * lists hold elements of which none can be read.
   */
  static <J, T> Function<J, T> reading(BiFunction<J, ListReader, T> form) {
    return answer -> {
      var lists = new ListReader();
      var value = form.apply(answer, lists);
      lists.finish();
      return value;
    };
  }

  /** Returns the readable elements of a list that is part of every such answer. */
  <J, T> List<T> required(String name, @Nullable List<J> wire, Function<J, T> form) {
    var elements = ResponseFields.required(name, wire);
    var readable = optional(name, elements, form);
    held += elements.size();
    read += readable.size();
    return readable;
  }

  /** Returns the readable elements of a list that may be missing. */
  <J, T> List<T> optional(String name, @Nullable List<J> wire, Function<J, T> form) {
    var readable = new ArrayList<T>();
    for (var element : wire == null ? List.<J>of() : wire) {
      try {
        readable.add(form.apply(ResponseFields.required(name, element)));
      } catch (InvalidValueException e) {
        firstOdd = firstOdd == null ? e : firstOdd;
        leftOut.merge(name, 1, Integer::sum);
      }
    }
    return readable;
  }

  /** Returns the number of elements left out so far. */
  int leftOut() {
    return leftOut.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void finish() {
    if (firstOdd != null && held > 0 && read == 0) {
      throw firstOdd;
    }
    if (!leftOut.isEmpty()) {
      log.warn("support service: elements that cannot be read were left out: {}", leftOut);
    }
  }
}
