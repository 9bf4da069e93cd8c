package org.deskbridge.app.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deskbridge.helpdesk.ArchiveRecordings.Round;
import org.deskbridge.helpdesk.RemoteRecordings;

/**
 * Shows the progress of archiving: a bar on a terminal, else a line for each recording. Safe for
 * use by several threads at once.
 */
final class ArchiveProgress {

  private static final int BAR_WIDTH = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean isTerminal;
  private int brought;
  private long bytes;
  private int left;

  ArchiveProgress(PrintWriter out, PrintWriter err, boolean isTerminal) {
    this.out = out;
    this.err = err;
    this.isTerminal = isTerminal;
  }

  /** Sets the number of recordings still to come, as far as it is known. */
  synchronized void expects(int recordings) {
    left = recordings;
    draw();
  }

  /** Counts an archived recording. */
  synchronized void counts(RemoteRecordings.Download download) {
    brought++;
    bytes += download.bytes();
    left = Math.max(0, left - 1);
    if (!isTerminal) {
      out.printf("recording %d  %s%n", download.id(), size(download.bytes()));
      out.flush();
    }
    draw();
  }

  /** Prints each different problem once. */
  synchronized void tells(String problem) {
    clear();
    err.println(problem);
    err.flush();
    draw();
  }

  /** Prints the result. */
  synchronized void sumsUp(Round last) {
    clear();
    out.printf(
        "Archived %d %s, %s.%n", brought, brought == 1 ? "recording" : "recordings", size(bytes));
    if (!last.failures().isEmpty()) {
      out.printf("Not downloaded, run again to retry: %s%n", numbers(last.failures().keySet()));
    }
    if (!last.awaited().isEmpty()) {
      out.printf("Videos not made by the service yet, or failed: %s%n", numbers(last.awaited()));
    }
    if (!last.unplayable().isEmpty()) {
      out.printf("No video can be made of these recordings: %s%n", numbers(last.unplayable()));
    }
    if (last.unreadable() > 0) {
      out.printf(
          "Not downloaded, because the service lists unreadable ids: %d%n", last.unreadable());
    }
    out.flush();
  }

  private static String numbers(Collection<Long> recordings) {
    return recordings.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void draw() {
    if (!isTerminal) {
      return;
    }
    var all = brought + left;
    var filled = all == 0 ? 0 : BAR_WIDTH * brought / all;
    out.printf(
        "%s[%s%s] %d of %d recordings, %s",
        CLEAR_LINE, "#".repeat(filled), ".".repeat(BAR_WIDTH - filled), brought, all, size(bytes));
    out.flush();
  }

  private void clear() {
    if (isTerminal) {
      out.print(CLEAR_LINE);
      out.flush();
    }
  }

  private static String size(long bytes) {
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }
}
