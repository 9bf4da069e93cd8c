package org.deskbridge.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** Runs a server until the process is told to end. */
final class ServerCommand implements Callable<Integer> {

  private static final String CONFIG = "--config";

  private final Function<RawSettings, Settings> reader;
  private final Function<Settings, Server> starter;
  private @Nullable CommandSpec spec;

  private ServerCommand(
      Function<RawSettings, Settings> reader, Function<Settings, Server> starter) {
    this.reader = reader;
    this.starter = starter;
  }

  /** Returns the command that runs the service in earnest. */
  static CommandLine serve() {
    var command =
        new ServerCommand(Settings::serve, settings -> Server.start(settings, Extras.NONE));
    return command.commandLine("serve", "Runs the service.");
  }

  /** Returns the command that runs the service together with a helpdesk to try it from. */
  static CommandLine demo() {
    var command =
        new ServerCommand(Settings::demo, settings -> Server.start(settings, Extras.DEMO));
    return command.commandLine("demo", "Runs the service with a demo helpdesk, to try it.");
  }

  private CommandLine commandLine(String name, String description) {
    var command = CommandSpec.wrapWithoutInspection(this).name(name).mixinStandardHelpOptions(true);
    command.usageMessage(
        new UsageMessageSpec()
            .description(description)
            .footer(
                "%nEvery flag can also stand in the environment (--page-grace as"
                    + " DESKBRIDGE_PAGE_GRACE) or in the file named by --config"
                    + " (page-grace=2m)."));
    command.parser().unmatchedArgumentsAllowed(true);
    for (var setting : Setting.values()) {
      command.addOption(option(setting.flag(), setting.placeholder(), describe(setting)));
    }
    command.addOption(option(CONFIG, "FILE", "Properties file with settings."));
    spec = command;
    return new CommandLine(command);
  }

  private static OptionSpec option(String flag, String placeholder, String description) {
    return OptionSpec.builder(flag)
        .paramLabel(placeholder)
        .type(String.class)
        .description(description)
        .build();
  }

  private static String describe(Setting setting) {
    var byDefault = setting.byDefault();
    return byDefault == null || byDefault.isEmpty()
        ? setting.meaning()
        : "%s Default: %s.".formatted(setting.meaning(), byDefault);
  }

  @Override
  public Integer call() throws InterruptedException {
    var parsed = requireNonNull(spec, "spec").commandLine().getParseResult();
    var settings =
        reader.apply(
            RawSettings.collect(
                flags(parsed), parsed.unmatched(), System.getenv(), config(parsed)));
    var server = starter.apply(settings);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  ended.countDown();
                },
                "shutdown"));
    ended.await();
    return CommandLine.ExitCode.OK;
  }

  private static Map<Setting, String> flags(ParseResult parsed) {
    var flags = new EnumMap<Setting, String>(Setting.class);
    for (var setting : Setting.values()) {
      if (parsed.hasMatchedOption(setting.flag())) {
        flags.put(setting, parsed.matchedOptionValue(setting.flag(), ""));
      }
    }
    return flags;
  }

  private static @Nullable Path config(ParseResult parsed) {
    return parsed.hasMatchedOption(CONFIG) ? Path.of(parsed.matchedOptionValue(CONFIG, "")) : null;
  }
}
