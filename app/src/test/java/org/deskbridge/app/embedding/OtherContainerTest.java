package org.deskbridge.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The third program of docs/embedding.md: the service in Tomcat, next to a servlet of its own. */
@Timeout(60)
class OtherContainerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path data;
  @TempDir Path work;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private SqliteStore store;
  private SupportInProcess support;
  private TomcatHost tomcat;
  private Expert erika;

  @BeforeEach
  void open() throws LifecycleException {
    store = SqliteStore.open(data);
    support =
        new SupportInProcess(
            store,
            data.resolve("media"),
            new OurTickets((session, ticket) -> {}),
            URI.create("http://localhost"));
    tomcat = new TomcatHost(work, 0, support.resources(), HttpApi.paths());
    var account = store.directory().openAccount("Our Company");
    erika =
        store
            .directory()
            .addExpert(account.key(), "Erika", "Expert", "erika@desk.example", Set.of(Role.EXPERT));
    store.passwords().set(erika.key(), "correct horse");
  }

  @AfterEach
  void stop() throws LifecycleException {
    support.endFeeds();
    tomcat.close();
    support.close();
  }

  @Test
  void servesBothSideBySide() throws IOException, InterruptedException {
    assertThat(get("/tickets/T-1").body()).isEqualTo("Ticket T-1");
    assertThat(get("/launch").headers().firstValue("Content-Type").orElse("")).contains("html");
    assertThat(get("/G2A/rest/v1/sessions").statusCode()).isEqualTo(401);
    assertThat(get("/live/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void streamsWhatHappensToAnOpenPage() throws IOException, InterruptedException {
    var session = start();

    var feed = feed(session, "e1");
    try (var events = lines(feed)) {
      assertThat(next(events, "event:")).contains("snapshot");

      post(session + "/chat", "{\"text\":\"Hello there\"}");

      assertThat(next(events, "data:", "Hello there")).isNotNull();
    }
  }

  /** Once in some times, two threads used to wait for each other. */
  @Test
  void streamsHoweverOftenAPageComes() throws IOException, InterruptedException {
    var session = start();

    for (int i = 0; i < 50; i++) {
      try (var events = lines(feed(session, "e" + i))) {
        assertThat(next(events, "event:")).contains("snapshot");
      }
    }
  }

  /** Signs in and starts a session; returns its path. */
  private String start() throws IOException, InterruptedException {
    var token = request();
    post("/live/sign-in", "{\"email\":\"erika@desk.example\",\"password\":\"correct horse\"}");
    var started = post("/live/launch/start", "{\"token\":\"%s\"}".formatted(token));
    return "/live/sessions/" + JSON.readTree(started.body()).path("sessionId").textValue();
  }

  private HttpResponse<InputStream> feed(String session, String page)
      throws IOException, InterruptedException {
    return http.send(to(session + "/feed?page=" + page).build(), BodyHandlers.ofInputStream());
  }

  private String request() {
    var request = new SessionRequest(null, null, null, null, null);
    return support.deskbridge().sessions().request(Caller.of(erika), request).token().value();
  }

  private static BufferedReader lines(HttpResponse<InputStream> answer) {
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines, String field, String... texts)
      throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(field) && Set.of(texts).stream().allMatch(line::contains)) {
        return line;
      }
    }
    throw new AssertionError("the feed ended without " + field);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(to(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    var request = to(path).header("Content-Type", "application/json");
    var answer =
        http.send(request.POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    return answer;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(tomcat.url(path)).header("Sec-Fetch-Site", "same-origin");
  }
}
