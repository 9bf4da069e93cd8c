package org.deskbridge.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.deskbridge.account.Expert;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Video;
import org.deskbridge.session.id.SessionKey;

/** An account with a million recordings, and a script that lists them. */
final class ManyRecordings {

  private static final String EXPERT = "expert@example.com";
  private static final int COUNT = 1_000_000;
  private static final int CALLERS = 64;
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Duration APART = Duration.ofMinutes(3);
  private static final int WARM_UP = 300;
  private static final int SAMPLES = 300;
  private static final int MOST_LISTED = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManyRecordings() {}

  /** Fills up the account of the demo, in the folder of a server that runs meanwhile. */
  static void add(Path data) throws Exception {
    var callers = new ForkJoinPool(CALLERS);
    try (var store = SqliteStore.open(data, new SimpleMeterRegistry())) {
      var expert = store.directory().expertByEmail(EXPERT).orElseThrow();
      callers
          .submit(
              () ->
                  IntStream.range(0, COUNT)
                      .parallel()
                      .forEach(
                          number -> store.recordings().commit(recording(store, expert, number))))
          .get();
    } finally {
      callers.shutdownNow();
    }
  }

  /** Half of them wait for their videos; every third of all is archived. */
  private static RecordingChange recording(SqliteStore store, Expert expert, int number) {
    var startedAt = FIRST.plus(APART.multipliedBy(number));
    var origin =
        new RecordingOrigin(
            new SessionKey("bench-%08d".formatted(number)),
            expert.account().key(),
            expert.key(),
            null,
            startedAt);
    var stage =
        number % 2 == 0
            ? new RecordingStage.ReadyForTranscode(0, false)
            : new RecordingStage.ReadyForDownload(new Video(Duration.ofMinutes(9), 20_000_000));
    var state = new RecordingState(store.recordings().newId(), 0, origin, stage, number % 3 == 0);
    return new RecordingChange(
        Recording.restore(state), new RecordingEvent.Transcoded(state, startedAt));
  }

  /** Returns how long a list of twice 500 takes, from all over the years. */
  static double medianMillis(ServerProcess server, Partner partner)
      throws IOException, InterruptedException {
    var http = HttpClient.newHttpClient();
    var account = partner.session(partner.requestSession(null)).path("accountKey").asText();
    var nanos = new long[SAMPLES];
    for (int i = -WARM_UP; i < SAMPLES; i++) {
      var from = FIRST.plus(APART.multipliedBy((i + WARM_UP) * (COUNT / (WARM_UP + SAMPLES)) / 2));
      var request =
          HttpRequest.newBuilder(
                  server.url(
                      "/G2A/rest/v1/archive/recordings?accountKey=%s&fromTime=%s"
                          .formatted(account, from)))
              .header("Authorization", "OAuth oauth_token=" + partner.token())
              .build();
      var before = System.nanoTime();
      var answer = http.send(request, BodyHandlers.ofString());
      if (i >= 0) {
        nanos[i] = System.nanoTime() - before;
      }
      if (answer.statusCode() != 200 || !isFull(JSON.readTree(answer.body()))) {
        throw new IOException("list: " + answer.body());
      }
    }
    Arrays.sort(nanos);
    return nanos[SAMPLES / 2] / 1e6;
  }

  private static boolean isFull(JsonNode lists) {
    return lists.path("readyForTranscode").size() == MOST_LISTED
        && lists.path("readyForDownload").size() == MOST_LISTED;
  }
}
