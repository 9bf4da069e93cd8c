package org.deskbridge.app.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.app.settings.UnknownArguments;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports a command line that cannot be understood in a few lines, the last one of which names the
 * help: the help itself would move them out of sight.
 */
public final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    var command = failure.getCommandLine();
    var err = command.getErr();
    if (isCommandMissing(failure)) {
      command.usage(err);
    }
    report(failure, arguments, err);
    err.printf("Help: %s --help%n", command.getCommandSpec().qualifiedName());
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** picocli has no class for it. */
  private static boolean isCommandMissing(ParameterException failure) {
    return failure.getClass() == ParameterException.class
        && !failure.getCommandLine().getSubcommands().isEmpty();
  }

  /** A mistyped flag comes first: it may be the reason that another one seems to be missing. */
  private static void report(ParameterException failure, String[] arguments, PrintWriter err) {
    var command = failure.getCommandLine();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      unknown(unmatched.getUnmatched(), command).forEach(err::println);
      return;
    }
    var known = command.getCommandSpec().optionsMap().keySet();
    var mistyped =
        Stream.of(arguments)
            .filter(each -> each.startsWith("--") && each.length() > 2)
            .filter(each -> !known.contains(UnknownArguments.name(each)))
            .toList();
    unknown(mistyped, command).forEach(err::println);
    err.println(failure.getMessage());
  }

  private static List<String> unknown(List<String> arguments, CommandLine command) {
    var commands = command.getSubcommands().keySet();
    var known = new HashSet<>(command.getCommandSpec().optionsMap().keySet());
    known.addAll(commands);
    var lines = UnknownArguments.report(arguments, known, otherwise(commands));
    // What follows an unknown command belongs to it.
    return commands.isEmpty() || lines.isEmpty() ? lines : lines.subList(0, 1);
  }

  private static String otherwise(Set<String> commands) {
    return commands.isEmpty()
        ? "a flag that --help lists"
        : "one of " + String.join(", ", commands);
  }
}
