package org.deskbridge.app.cli;

import java.util.Locale;
import java.util.regex.Pattern;
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
    var flag = "--" + NEW_WORD.matcher(subject.group(1)).replaceAll("-").toLowerCase(Locale.ROOT);
    return command.optionsMap().containsKey(flag)
        ? flag + message.substring(subject.end(1))
        : message;
  }
}
