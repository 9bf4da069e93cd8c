package org.deskbridge.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.auth.Caller;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.session.launch.RequestSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Program A on Spring Boot: the service and the platform stay out of each other's way. */
@Timeout(60)
class SpringBootTest {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  @TempDir Path data;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private ConfigurableApplicationContext platform;

  @BeforeEach
  void start() {
    var application = new SpringApplication(PlatformApplication.class);
    platform =
        application.run(
            "--server.port=0",
            "--support.data=" + data.resolve("support"),
            "--support.url=http://localhost",
            "--spring.datasource.url=jdbc:h2:file:" + data.resolve("platform"),
            "--spring.flyway.enabled=false");
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void servesTheServiceAndLeavesAllElseToThePlatform() throws IOException, InterruptedException {
    assertThat(get("/launch").headers().firstValue("Content-Type").orElse("")).contains("html");
    assertThat(get("/G2A/rest/v1/sessions").body()).contains("InvalidToken");
    assertThat(get("/tickets/T-1").body()).isEqualTo("Ticket T-1");
    assertThat(get("/actuator/health").body()).contains("UP");
    assertThat(get("/nothing").body()).contains("\"path\":\"/nothing\"");
    assertThat(get("/private").statusCode()).isEqualTo(403);
  }

  @Test
  void takesPostsThatTheGuardOfThePlatformWouldRefuse() throws IOException, InterruptedException {
    addErika();

    var answer =
        post("/live/sign-in", "{\"email\":\"erika@desk.example\",\"password\":\"correct horse\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void leavesTheDatabaseOfThePlatformAlone() {
    var tables =
        new JdbcTemplate(platform.getBean(DataSource.class))
            .queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'",
                String.class);

    assertThat(tables).isEmpty();
  }

  @Test
  void stopsWhileAPageIsOpen() throws IOException, InterruptedException {
    var erika = addErika();
    var support = platform.getBean(SupportInProcess.class);
    var request = new SessionRequest(null, null, null, null, null);
    var token = support.desk().sessions().request(Caller.of(erika), request).token();
    post("/live/sign-in", "{\"email\":\"erika@desk.example\",\"password\":\"correct horse\"}");
    var started = post("/live/launch/start", "{\"token\":\"%s\"}".formatted(token.value())).body();
    var session = started.replaceFirst("(?s).*\"sessionId\":\"([^\"]+)\".*", "$1");
    var feed =
        http.send(
            to("/live/sessions/%s/feed?page=e1".formatted(session)).build(),
            BodyHandlers.ofInputStream());
    assertThat(feed.statusCode()).isEqualTo(200);

    var before = Instant.now();
    platform.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(STOP_LIMIT);
  }

  private Expert addErika() {
    var store = platform.getBean(SqliteStore.class);
    var account = store.directory().openAccount("Our Company");
    var erika =
        store
            .directory()
            .addExpert(account.key(), "Erika", "Expert", "erika@desk.example", Set.of(Role.EXPERT));
    store.passwords().set(erika.key(), "correct horse");
    return erika;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(to(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String json)
      throws IOException, InterruptedException {
    return http.send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    var port = platform.getEnvironment().getProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
