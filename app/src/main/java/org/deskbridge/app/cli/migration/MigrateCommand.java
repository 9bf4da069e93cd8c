package org.deskbridge.app.cli.migration;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.deskbridge.adapter.persistence.migration.DataMove;
import org.deskbridge.app.settings.StorageOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves the database of an installation to PostgreSQL. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Moves the database of a data folder to an empty PostgreSQL database.",
    footer =
        "%nEnd the server first. User and password stand in DESKBRIDGE_DATABASE_USER and"
            + " DESKBRIDGE_DATABASE_PASSWORD. All is moved, or nothing is; then run it again. Master"
            + " key and recordings stay in the folder, which is used on.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class MigrateCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      required = true,
      description = "Data folder of the service.")
  private Path folder;

  @Option(
      names = "--to",
      paramLabel = "URL",
      required = true,
      description = "PostgreSQL database, as jdbc:postgresql://HOST/NAME.")
  private String database;

  @Override
  public Integer call() {
    var out = command.commandLine().getOut();
    var target = StorageOptions.databaseAt("--to", database, System.getenv());

    var result = DataMove.of(folder, target).run(moved -> tell(out, moved));

    var earlier = result.earlier();
    if (earlier == null) {
      out.printf(
          Locale.ROOT,
          "%nMoved %,d rows; number and checksum of the rows are the same on both sides.%n",
          result.tables().stream().mapToLong(DataMove.Moved::rows).sum());
    } else {
      out.printf("The folder was moved to this database at %s; nothing was done now.%n", earlier);
    }
    out.printf("Go on with: serve --data %s --database URL%n", folder);
    out.printf("Then move deskbridge.db out of the folder: it is not used any more.%n");
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static void tell(PrintWriter out, DataMove.Moved moved) {
    out.printf(
        Locale.ROOT, "%-17s %,12d   sha256 %s%n", moved.table(), moved.rows(), moved.sha256());
    out.flush();
  }
}
