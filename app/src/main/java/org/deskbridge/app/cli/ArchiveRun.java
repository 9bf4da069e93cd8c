package org.deskbridge.app.cli;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ArchiveRecordings;
import org.deskbridge.helpdesk.ArchiveRecordings.Round;
import org.deskbridge.helpdesk.RemoteRecordings;

/** Runs passes of archiving until there is nothing left to download. */
final class ArchiveRun {

  private final ArchiveRecordings archive;
  private final RemoteRecordings.Query query;
  private final ParallelDownloads downloads;
  private final ArchiveProgress progress;

  ArchiveRun(
      ArchiveRecordings archive,
      RemoteRecordings.Query query,
      ParallelDownloads downloads,
      ArchiveProgress progress) {
    this.archive = archive;
    this.query = query;
    this.downloads = downloads;
    this.progress = progress;
  }

  /**
   * Returns the result of the last pass.
   *
   * @param patience the longest time without progress
   * @param pause between passes without progress
   * @throws UnavailableException if the service never responded, or not within that time
   */
  Round untilDone(Duration patience, Duration pause) throws InterruptedException {
    var rounds = (int) Math.max(1, patience.dividedBy(pause));
    var round = Round.first(rounds);
    int outages = 0;
    boolean hasAnswered = false;
    while (!round.isDone()) {
      try {
        round = next(round);
        hasAnswered = true;
        outages = 0;
      } catch (UnavailableException e) {
        outages++;
        if (!hasAnswered || outages > rounds) {
          throw e;
        }
        progress.tells(e.getMessage());
      }
      if (outages > 0 || (round.brought() == 0 && !round.isDone())) {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      }
    }
    progress.sumsUp(round);
    return round;
  }

  private Round next(Round before) {
    var after =
        archive.archive(
            query,
            before,
            tasks -> {
              progress.expects(tasks.size() + before.awaited().size());
              downloads.accept(tasks);
            },
            progress::counts);
    progress.expects(after.awaited().size());
    return after;
  }
}
