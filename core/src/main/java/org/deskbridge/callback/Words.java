package org.deskbridge.callback;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.function.Function;
import org.deskbridge.error.InvalidValueException;

/** Finds the constant that a text of a request names. */
final class Words {

  private Words() {}

  static <T> T parse(String name, String text, T[] constants, Function<T, String> texts) {
    return Arrays.stream(constants)
        .filter(each -> texts.apply(each).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    name, "unknown", Arrays.stream(constants).map(texts).collect(joining(", "))));
  }
}
