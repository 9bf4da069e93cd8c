package org.deskbridge.app.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.error.UnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The installation that a command works on; its server may run meanwhile. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
final class DataDirOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:DESKBRIDGE_DATA:-data}",
      description =
          "Data folder of the service. Default: DESKBRIDGE_DATA of the environment, or data.")
  private Path data;

  /**
   * Works on the store of an installation that is there.
   *
   * @param work prints what there is to tell
   * @return the exit code
   * @throws UnavailableException if there is none at the path, where nothing is made then
   */
  int open(BiConsumer<SqliteStore, PrintWriter> work) {
    DataDirectory.at(data).requireDatabase();
    return openOrCreate(work);
  }

  /**
   * Works on the store of an installation, which is made if there is none.
   *
   * @param work prints what there is to tell
   * @return the exit code
   */
  int openOrCreate(BiConsumer<SqliteStore, PrintWriter> work) {
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      work.accept(store, command.commandLine().getOut());
    }
    command.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
