package org.deskbridge.app.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reports arguments that a command does not know, with what may have been meant. */
public final class UnknownArguments {

  private UnknownArguments() {}

  /**
   * Returns a line for each unknown argument. The value after an unknown flag belongs to the flag,
   * and is left out because it may be a secret.
   *
   * @param unknown the arguments, in their order
   * @param known the flags and commands that are known
   * @param otherwise what is expected if none of them is similar
   */
  public static List<String> report(
      List<String> unknown, Collection<String> known, String otherwise) {
    var lines = new ArrayList<String>();
    var isValue = false;
    for (var argument : unknown) {
      var isFlag = argument.startsWith("-");
      if (isFlag || !isValue) {
        var name = isFlag ? name(argument) : argument;
        lines.add(
            "%s: unknown (expected: %s)"
                .formatted(name, NearNames.expected(name, known, otherwise)));
      }
      isValue = isFlag && !argument.contains("=");
    }
    return lines;
  }

  /** Returns the name of a flag without the value behind it. */
  public static String name(String argument) {
    return argument.replaceFirst("=.*", "");
  }
}
