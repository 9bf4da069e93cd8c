package org.deskbridge.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.deskbridge.app.demo.DemoModule;
import org.deskbridge.app.demo.WithoutDemo;
import org.deskbridge.app.log.ConsoleLog;
import org.deskbridge.app.server.Server;
import org.deskbridge.app.settings.ServerOptions;
import org.deskbridge.app.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Runs a server until the process is told to end. */
public final class ServerCommand implements Callable<Integer> {

  private final ServerOptions options;
  private final Function<Settings, Server> starter;

  private ServerCommand(ServerOptions options, Function<Settings, Server> starter) {
    this.options = options;
    this.starter = starter;
  }

  /** Returns the command that runs the service in production. */
  public static CommandLine serve() {
    var command =
        new ServerCommand(
            ServerOptions.serve(), settings -> Server.start(settings, new WithoutDemo()));
    return command.commandLine("serve", "Runs the service.");
  }

  /** Returns the command that runs the service with a demo helpdesk. */
  public static CommandLine demo() {
    var command =
        new ServerCommand(
            ServerOptions.demo(), settings -> Server.start(settings, new DemoModule()));
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
    options.addTo(command, System.getenv());
    return new CommandLine(command);
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = options.settings();
    if (options.logsJson()) {
      ConsoleLog.turnToJson();
    }
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
