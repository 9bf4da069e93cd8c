package org.deskbridge.app.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.sqlite.DataDirectory;
import org.deskbridge.app.server.Installation;
import org.deskbridge.app.settings.StorageOptions;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The installation that a command uses; its server may run at the same time. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class DataDirOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:DESKBRIDGE_DATA:-data}",
      description =
          "Data folder of the service. Default: DESKBRIDGE_DATA of the environment, or data.")
  private Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:DESKBRIDGE_DATABASE:-}",
      description =
          "PostgreSQL database of the service. Default: DESKBRIDGE_DATABASE of the environment, or"
              + " the one in the data folder.")
  private @Nullable String database;

  /**
   * Opens the store of an existing installation.
   *
   * @param work uses the store and prints the result
   * @return the exit code
   * @throws UnavailableException if there is none at the path; nothing is created then
   */
  public int open(BiConsumer<Store, PrintWriter> work) {
    if (database() == null) {
      DataDirectory.at(data).requireDatabase();
    }
    return openOrCreate(work);
  }

  /**
   * Opens the store of an installation, creating it if there is none.
   *
   * @param work uses the store and prints the result
   * @return the exit code
   */
  int openOrCreate(BiConsumer<Store, PrintWriter> work) {
    try (var installation = Installation.open(data, database(), new SimpleMeterRegistry())) {
      work.accept(installation.store(), command.commandLine().getOut());
    }
    command.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  private @Nullable PostgresSettings database() {
    return StorageOptions.database(database, System.getenv());
  }
}
