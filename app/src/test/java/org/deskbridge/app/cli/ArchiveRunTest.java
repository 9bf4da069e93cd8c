package org.deskbridge.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.adapter.http.client.DeskbridgeClient;
import org.deskbridge.adapter.http.client.DeskbridgeClientSettings;
import org.deskbridge.adapter.persistence.media.LocalMedia;
import org.deskbridge.helpdesk.ArchiveRecordings;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archiving of recordings from a service that answers oddly. */
class ArchiveRunTest {

  private static final String RECORDINGS = "/G2A/rest/v1/archive/recordings";
  private static final RemoteRecordings.Query ALL =
      new RemoteRecordings.Query(1L, null, null, null, null, null, false);

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CopyOnWriteArrayList<String> marked = new CopyOnWriteArrayList<>();
  private HttpServer service;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        RECORDINGS + "/archived/",
        exchange -> {
          marked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void takesNothingForArchivedThatCannotBeRead() throws InterruptedException {
    answer(RECORDINGS, "{\"readyForTranscode\":[\"one\"],\"readyForDownload\":[103,{}]}");
    answer(RECORDINGS + "/urls", "[{\"recordingId\":103,\"recordingUrl\":7}]");

    var last = run();

    assertThat(last.isComplete()).isFalse();
    assertThat(marked).isEmpty();
    assertThat(out.toString().lines())
        .containsExactly(
            "Archived 0 recordings, 0.0 kB.",
            "Not downloaded, run again to retry: 103",
            "Not downloaded, because the service lists unreadable ids: 2");
    assertThat(err.toString().lines())
        .containsOnly("recording 103: no download (expected: one, as it is listed as ready)");
  }

  private void answer(String path, String json) {
    service.createContext(
        path,
        exchange -> {
          var body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private ArchiveRecordings.Round run() throws InterruptedException {
    var url = URI.create("http://localhost:" + service.getAddress().getPort());
    var settings =
        DeskbridgeClientSettings.of(url, new DeskbridgeClientSettings.FixedToken("a-token"));
    var archive = DeskbridgeClient.connect(settings).recordings();
    var progress = new ArchiveProgress(new PrintWriter(out), new PrintWriter(err), false);
    try (var downloads = new ParallelDownloads(1, e -> progress.tells(e.getMessage()))) {
      var recordings = new ArchiveRecordings(archive, LocalMedia.archiveFolder(folder));
      return new ArchiveRun(recordings, ALL, downloads, progress)
          .untilDone(Duration.ofMillis(10), Duration.ofMillis(1));
    }
  }
}
