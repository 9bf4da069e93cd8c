package org.deskbridge.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.app.settings.TimeFormat;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveRecordings;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Downloads the recordings of a service into a folder. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description =
        "Downloads the recordings of a service into a folder, and marks them as archived.",
    footer =
        "%nA folder for each day holds a video, its events and a picture for each recording."
            + " Interrupt it at any time and run it again: it continues and downloads nothing"
            + " twice. Only one run at a time may use a folder.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All videos are in the folder.",
      "1:Some recordings are missing; the last lines list them.",
      "2:The service cannot be reached or refuses the call, or an option is wrong."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields in
public final class ArchiveCommand implements Callable<Integer> {

  private static final int LEFT_BEHIND = 1;
  private static final int MOST_AT_ONCE = 64;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Spec private CommandSpec command;

  @Mixin private ServiceAccess service;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "Folder to archive to; made if it is not there.")
  private Path folder;

  @Option(
      names = "--account-key",
      paramLabel = "KEY",
      description = "Recordings of that account. One of the three has to be given.")
  private @Nullable Long accountKey;

  @Option(
      names = "--user-key",
      paramLabel = "KEY",
      description = "Recordings that technician made.")
  private @Nullable Long userKey;

  @Option(
      names = "--company-id",
      paramLabel = "ID",
      description = "Recordings of that company's machines.")
  private @Nullable Long companyId;

  @Option(
      names = "--from-time",
      paramLabel = "TIME",
      description = "Only recordings begun then or later: 2026-01-31, or 2026-01-31T12:00:00Z.")
  private @Nullable String from;

  @Option(
      names = "--to-time",
      paramLabel = "TIME",
      description = "Only recordings begun then or before; a day counts to its end.")
  private @Nullable String to;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "Downloads at once. Default: ${DEFAULT-VALUE}.")
  private int parallel;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "10m",
      description =
          "How long to wait for videos, or for the service, while nothing comes. Default:"
              + " ${DEFAULT-VALUE}.")
  private String patience;

  @Override
  public Integer call() throws InterruptedException {
    var query = query();
    var time = patience();
    if (parallel < 1 || parallel > MOST_AT_ONCE) {
      throw new InvalidValueException("--parallel", parallel, "1.." + MOST_AT_ONCE);
    }
    var archive = service.connect().recordings();
    var line = command.commandLine();
    var progress = new ArchiveProgress(line.getOut(), line.getErr(), Ansi.AUTO.enabled());
    var archiveRecordings = new ArchiveRecordings(archive, LocalMedia.archiveFolder(folder));
    try (var downloads = new ParallelDownloads(parallel, e -> progress.tells(e.getMessage()))) {
      var run = new ArchiveRun(archiveRecordings, query, downloads, progress);
      var last = run.untilDone(time, PAUSE);
      return last.isComplete() ? CommandLine.ExitCode.OK : LEFT_BEHIND;
    } catch (UnavailableException e) {
      throw service.reason(e);
    }
  }

  private RemoteRecordings.Query query() {
    if (accountKey == null && userKey == null && companyId == null) {
      throw new InvalidValueException(
          "--account-key", "missing", "given, or --user-key, or --company-id");
    }
    return new RemoteRecordings.Query(
        accountKey,
        userKey,
        companyId,
        null,
        time("--from-time", from, false),
        time("--to-time", to, true),
        false);
  }

  private static @Nullable Instant time(String option, @Nullable String text, boolean isEnd) {
    if (text == null) {
      return null;
    }
    try {
      if (text.contains("T")) {
        return OffsetDateTime.parse(text).toInstant();
      }
      var day = LocalDate.parse(text);
      return isEnd
          ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1)
          : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new InvalidValueException(
          option, text, "a day such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z");
    }
  }

  private Duration patience() {
    return TimeFormat.parse(patience)
        .orElseThrow(() -> new InvalidValueException("--patience", patience, TimeFormat.EXPECTED));
  }
}
