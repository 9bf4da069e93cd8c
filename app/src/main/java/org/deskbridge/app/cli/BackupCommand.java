package org.deskbridge.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.adapter.persistence.sqlite.Backup;
import org.deskbridge.app.settings.StorageOptions;
import org.deskbridge.error.InvalidValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a backup of an installation. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copies database, master key and recordings into a new folder.",
    footer =
        "%nThe server may run at the same time. Name the storage of recordings as for the server, by"
            + " options, environment or file. To restore, replace the data folder by the backup"
            + " while no server runs.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class BackupCommand implements Callable<Integer> {

  private static final long REPORT_NANOS = TimeUnit.SECONDS.toNanos(5);

  @Spec private CommandSpec command;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "Folder to make, outside of the data folder.")
  private Path target;

  private final StorageOptions storage = new StorageOptions();
  private long toldAt = System.nanoTime();

  /** Returns the command, which also accepts settings of the server. */
  public static CommandLine commandLine() {
    var backup = new BackupCommand();
    var command = new CommandLine(backup);
    backup.storage.addTo(command.getCommandSpec(), System.getenv());
    return command;
  }

  @Override
  public Integer call() {
    var out = command.commandLine().getOut();
    storage.check();
    if (storage.database() != null) {
      throw new InvalidValueException(
          "--database", "given", "not here: back up the database by pg_dump, and copy secret.key");
    }
    var media = storage.media();
    var objectStore = media.objectStore();
    var folder = objectStore == null ? media.folder() : null;

    var result =
        Backup.of(storage.data(), folder, LocalMedia::folder, target)
            .make(progress -> tell(out, progress));

    out.printf("database    %s%n", size(result.databaseBytes()));
    if (objectStore == null) {
      out.printf("recordings  %s, files: %d%n", size(result.mediaBytes()), result.mediaFiles());
    } else {
      out.printf(
          "recordings are not in this backup: back up the bucket %s where it is%n",
          objectStore.bucket());
    }
    tellMissing(result);
    out.printf("backup      %s%n", result.target());
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private void tell(PrintWriter out, Backup.Progress progress) {
    var now = System.nanoTime();
    if (now - toldAt >= REPORT_NANOS) {
      toldAt = now;
      out.printf("copied      %s of %s%n", size(progress.bytes()), size(progress.of()));
      out.flush();
    }
  }

  private void tellMissing(Backup.Result result) {
    var recordings =
        result.missing().stream().map(each -> each.recording().toString()).distinct().toList();
    if (!recordings.isEmpty()) {
      var err = command.commandLine().getErr();
      err.printf(
          "Recordings whose media are incomplete in the media folder, too: %s%n",
          String.join(", ", recordings));
      err.flush();
    }
  }

  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
