package org.deskbridge.app.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.error.UnavailableException;

/** Prints what the service can do on this machine, beside the limits measured in the same run. */
public final class Bench {

  private static final int CONNECTIONS = 32;

  /** Most of what runs is warm from another request by then. */
  private static final long SHORT_WARM_UP_MILLIS = 20_000;

  private static final long MEASURE_MILLIS = 8_000;
  private static final long SETTLE_SECONDS = 5;
  private static final long FINISH_SECONDS = 30;

  private Bench() {}

  /**
   * Runs the benchmarks that the system property {@code bench.rows} names, which take about fifteen
   * minutes in all: {@code service}, {@code deliveries}, {@code nodes}, {@code chat}, {@code
   * video}; or, as parts of {@code service}, {@code sessions} and {@code pages}.
   */
  public static void main(String[] args) throws Exception {
    var rows = List.of(System.getProperty("bench.rows", "").split(","));
    var folder = Files.createTempDirectory("deskbridge-bench");
    if (rows.contains("service")) {
      service(folder);
    } else {
      parts(folder, rows);
    }
    if (rows.contains("deliveries")) {
      print(BacklogDelivery.onSqlite(folder.resolve("backlog")).measure());
      try (var postgres = EmbeddedPostgres.start()) {
        print(BacklogDelivery.onPostgres(folder.resolve("backlog-postgres"), postgres).measure());
      }
    }
    if (rows.contains("nodes")) {
      nodes(folder);
    }
    if (rows.contains("chat")) {
      print(LongChat.measure(folder.resolve("chat")));
    }
    if (rows.contains("video")) {
      print(transcodes(folder));
    }
    System.exit(0);
  }

  private static void parts(Path folder, List<String> rows) throws Exception {
    for (var row : List.of("sessions", "pages")) {
      if (rows.contains(row)) {
        var data = folder.resolve("data-" + row);
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo")) {
          var partner = new Partner(server);
          print(
              row.equals("pages")
                  ? new IdlePages(server, data, partner).measure()
                  : new SessionCalls(server, partner).measure(folder));
        }
      }
    }
  }

  private static void nodes(Path folder) throws Exception {
    try (var postgres = EmbeddedPostgres.start()) {
      print(new AcrossNodes(folder, postgres).measure());
      print(BacklogDelivery.onPostgres(folder.resolve("nodes"), postgres).measureTwoNodes());
    }
  }

  private static void print(List<Figure> figures) {
    figures.forEach(Bench::print);
  }

  /** At once, so that a failure later takes no figure along. */
  private static void print(Figure figure) {
    System.out.println(figure.line());
  }

  /** Says so where the bundled ffmpeg lacks libraries; all else is measured anyway. */
  private static List<Figure> transcodes(Path folder) throws Exception {
    try {
      return new TranscodeOverhead(folder.resolve("transcode")).measure();
    } catch (UnavailableException e) {
      System.out.println("transcode: not measured. " + e.getMessage());
      return List.of();
    }
  }

  private static void service(Path folder) throws Exception {
    var started = System.nanoTime();
    var data = folder.resolve("data");
    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo")) {
      var ready = (System.nanoTime() - started) / 1e9;
      print(Figure.atMost("process start to ready, empty data folder", ready, "s", 2));
      TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
      print(Figure.atMost("resident memory, idle", Resident.mib(server), "MiB", 150));

      var partner = new Partner(server);
      var driver = new LoadDriver(server.port(), CONNECTIONS);
      try (var latency = new CallbackLatency()) {
        print(
            Figure.atMost(
                "status change to first byte at the receiver, p50",
                latency.medianMillis(partner),
                "ms",
                8));
      }
      try (var search = new SearchOverhead()) {
        print(search.measure(partner));
      }
      try (var hanging = new HangingReceivers()) {
        print(hanging.measure(partner));
      }
      print(new SessionCalls(server, partner).measure(folder));
      print(new IdlePages(server, data, partner).measure());
      ManyCompanies.add(data);
      var pages = ManyCompanies.pages(partner.token());
      driver.perSecond(pages, SHORT_WARM_UP_MILLIS);
      print(
          Figure.atLeast(
              "GET /companies, first 50 of 10,000, 32 connections",
              driver.perSecond(pages.subList(0, 1), MEASURE_MILLIS),
              "/s",
              5_000));
      print(
          Figure.only(
              "GET /companies, 50 from all over the 10,000",
              driver.perSecond(pages, MEASURE_MILLIS),
              "/s"));
      print(new ChunkUpload(server, partner).measure());
      sessions(data, server, partner, driver);
      ManyRecordings.add(data);
      print(
          Figure.atMost(
              "GET /archive/recordings, twice 500 of 1,000,000, p50",
              ManyRecordings.medianMillis(server, partner),
              "ms",
              20));
      print(Figure.atMost("resident memory, after all of it", Resident.mib(server), "MiB", 350));
    }
    finish(data);
    print(restart(data));
  }

  private static void sessions(Path data, ServerProcess server, Partner partner, LoadDriver driver)
      throws Exception {
    var sessions = ManySessions.add(data, partner);
    driver.perSecond(sessions.page(0), SHORT_WARM_UP_MILLIS);
    for (var share : List.of(0.0, 0.5, 0.98)) {
      print(
          Figure.atLeast(
              "GET /sessions, 50 of 1,000,000, after %.0f %%".formatted(100 * share),
              driver.perSecond(sessions.page(share), MEASURE_MILLIS),
              "/s",
              1_500));
    }
    print(
        Figure.atMost(
            "GET /sessions, 100,000 as one answer, heap growth",
            sessions.readAsAWhole(server),
            "MiB",
            32));
  }

  /**
   * Ends what the rows before have left to do, as a server at work is not idle: callbacks to
   * receivers that are gone by now, and recordings that nobody has closed.
   */
  private static void finish(Path data) throws Exception {
    try (var database =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("deskbridge.db"));
        var statement = database.createStatement()) {
      statement.executeUpdate(
          "update callback set settled_as = 'GIVEN_UP', due_at = null where settled_as is null");
    }
    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo")) {
      TimeUnit.SECONDS.sleep(FINISH_SECONDS);
      server.stop(Duration.ofSeconds(FINISH_SECONDS));
    }
  }

  /** Starts a server on what the others have left. */
  private static List<Figure> restart(Path data) throws Exception {
    var started = System.nanoTime();
    try (var server = ServerProcess.start(data, ServerProcess.freePort(), "demo")) {
      var ready = (System.nanoTime() - started) / 1e9;
      TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
      return List.of(
          Figure.atMost("process start to ready, everything above stored", ready, "s", 2),
          Figure.atMost(
              "resident memory, idle, everything above stored", Resident.mib(server), "MiB", 150));
    }
  }
}
