package org.deskbridge.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.deskbridge.adapter.persistence.SqlPersistence;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The installation that a command works on; its server may run meanwhile. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class Installation {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:DESKBRIDGE_DATA:-data}",
      description =
          "Data folder of the service. Default: DESKBRIDGE_DATA of the environment, or data.")
  private Path data;

  /** Does something with the store, prints what there is to tell, and returns the exit code. */
  int open(BiConsumer<SqlPersistence, PrintWriter> errand) {
    try (var store = SqlPersistence.open(data, new SimpleMeterRegistry())) {
      errand.accept(store, command.commandLine().getOut());
    }
    command.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
