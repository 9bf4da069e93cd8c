package org.deskbridge.app.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.deskbridge.app.demo.DemoModule;
import org.deskbridge.app.demo.WithoutDemo;
import org.deskbridge.app.server.Server;
import org.deskbridge.app.settings.Setting;
import org.deskbridge.app.settings.SettingOptions;
import org.deskbridge.app.settings.SettingSources;
import org.deskbridge.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Runs a server until the process is told to end. */
public final class ServerCommand implements Callable<Integer> {

  private final Function<SettingSources, Settings> reader;
  private final Function<Settings, Server> starter;
  private @Nullable CommandSpec spec;
  private @Nullable SettingOptions options;

  private ServerCommand(
      Function<SettingSources, Settings> reader, Function<Settings, Server> starter) {
    this.reader = reader;
    this.starter = starter;
  }

  /** Returns the command that runs the service in earnest. */
  public static CommandLine serve() {
    var command =
        new ServerCommand(Settings::serve, settings -> Server.start(settings, new WithoutDemo()));
    return command.commandLine("serve", "Runs the service.");
  }

  /** Returns the command that runs the service together with a helpdesk to try it from. */
  public static CommandLine demo() {
    var command =
        new ServerCommand(Settings::demo, settings -> Server.start(settings, new DemoModule()));
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
    options = SettingOptions.add(command, List.of(Setting.values()));
    spec = command;
    return new CommandLine(command);
  }

  @Override
  public Integer call() throws InterruptedException {
    var parsed = requireNonNull(spec, "spec").commandLine().getParseResult();
    var settings = reader.apply(requireNonNull(options, "options").given(parsed));
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
}
