package org.deskbridge.app.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Names flags in messages as they are typed. The core names a value in its own words ({@code
 * keepSessions}), which a command has as a flag of the same words ({@code --keep-sessions}).
 */
public final class FlagNames {

  private static final Pattern SUBJECT = Pattern.compile("([a-z][A-Za-z]*):");
  private static final Pattern NEW_WORD = Pattern.compile("(?=[A-Z])");

  private FlagNames() {}

  /** Returns the message, with the flag in place of its subject if the command has that flag. */
  public static String in(String message, CommandSpec command) {
    var subject = SUBJECT.matcher(message);
    if (!subject.lookingAt()) {
      return message;
    }
    var words = NEW_WORD.matcher(subject.group(1)).replaceAll("-").toLowerCase(Locale.ROOT);
    return Stream.of("--" + words, "--" + withoutGroup(words, command))
        .filter(command.optionsMap()::containsKey)
        .findFirst()
        .map(flag -> flag + message.substring(subject.end(1)))
        .orElse(message);
  }

  /** What the core calls {@code companyName} is the {@code --name} of {@code company add}. */
  private static String withoutGroup(String words, CommandSpec command) {
    var group = command.parent() == null ? "" : command.parent().name() + "-";
    return words.startsWith(group) ? words.substring(group.length()) : words;
  }
}
