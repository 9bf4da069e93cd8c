package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.wire.MediaUrls;
import org.deskbridge.app.server.HealthResource;
import org.deskbridge.app.server.Readiness;
import org.deskbridge.app.server.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spellings of a request that RFC 3986 and RFC 9112 allow, and what each answer carries. */
@Timeout(60)
class SpellingTest {

  private static final String LIST = "sessions?sessionType=screen_sharing";

  private final InMemoryDesk memory = new InMemoryDesk();
  private HttpApi api;
  private WebServer server;

  @BeforeEach
  void serve() {
    var settings = HttpSettings.of(URI.create("http://localhost"));
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    api = HttpApi.of(memory.desk(), settings, new SimpleMeterRegistry());
    server = WebServer.bind("127.0.0.1", 0);
    var resources = new HashSet<>(api.resources());
    resources.add(
        new HealthResource(
            new Readiness(Set::of, () -> true, () -> true, memory.callbacks(), memory.clock()),
            meters));
    server.serve(resources);
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/G2A/rest/v1/" + LIST,
        "//G2A/rest/v1/" + LIST,
        "///G2A//rest/v1///" + LIST,
        "/G2A/./rest/v1/" + LIST,
        "/G2A/x/../rest/v1/" + LIST,
        "/G2A/rest/v1/%2e%2E/v1/" + LIST,
        "/G2A/%72est/v1/se%73sions?sessionType=screen_sharing",
        "http://localhost/G2A/rest/v1/" + LIST,
        "HTTP://other.example:8443/G2A/rest/v1/" + LIST,
        "https://user@localhost//G2A/rest/v1/" + LIST
      })
  void readsEverySpellingOfAnAddress(String target) throws IOException {
    assertThat(get(target, "Authorization: Bearer " + memory.accessToken()))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/G2A/rest/v1/" + LIST,
        "//G2A/rest/v1/" + LIST,
        "/G2A/rest/v1/nothing",
        "/G2A/rest/v1/%ff",
        "/G2A/rest/v1/a%2Fb",
        "/G2A/rest/v1/a%5Cb|{}",
        "/G2A/rest/v1/sessions;x=1/..;/y"
      })
  void tellsAMissingTokenWhateverThePathLooksLike(String target) throws IOException {
    assertThat(get(target, "Accept: */*"))
        .startsWith("HTTP/1.1 401")
        .contains("\"int_err_code\":\"InvalidToken\"");
  }

  @Test
  void refusesAnEncodingThatItDoesNotKnow() throws IOException {
    var token = "Authorization: Bearer " + memory.accessToken();

    for (var encoding : List.of("gzip", "br", "x-unknown", "gzip, identity")) {
      assertThat(post("Content-Encoding: " + encoding + "\r\n" + token))
          .as(encoding)
          .startsWith("HTTP/1.1 415")
          .contains("UnsupportedMediaType", "Content-Encoding");
      assertThat(post("Content-Encoding: " + encoding)).startsWith("HTTP/1.1 401");
    }
    assertThat(post("Content-Encoding: identity\r\n" + token)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/ready",
        "/metrics",
        "/nothing",
        "/G2A/rest/v1/sessions",
        "/oauth/access_token",
        "/media/x",
        "/live/join/x",
        "/launch",
        "/web/nothing.js",
        "/#fragment",
        "what is this"
      })
  void everyAnswerCarriesTheSecurityHeaders(String target) throws IOException {
    assertThat(get(target, "Accept: */*"))
        .containsOnlyOnce("X-Content-Type-Options: nosniff")
        .containsOnlyOnce("Content-Security-Policy: ")
        .containsOnlyOnce("Referrer-Policy: no-referrer")
        .containsOnlyOnce("Cache-Control: ");
  }

  @Test
  void aMediaLinkHasOneSpelling() throws IOException {
    var recording = memory.transcoded().id();
    var links =
        memory.desk().recordings().downloadLinks(memory.caller(), List.of(recording)).get(0);
    var path =
        URI.create(MediaUrls.url(URI.create("http://localhost"), links.recording())).getPath();

    assertThat(get(path, "Accept: */*")).startsWith("HTTP/1.1 200");
    for (var other :
        List.of(
            path + "?",
            path + "?x",
            "/" + path,
            "/." + path,
            "/x/.." + path,
            path.replace("media", "m%65dia"),
            path + "/",
            path + ";")) {
      assertThat(get(other, "Accept: */*")).as(other).doesNotStartWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "application/json, text/event-stream;q=0.9"})
  void sendsTheEventsAsAStreamToAReaderThatAsksForOne(String accepted) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/v1/events".formatted(server.port())))
            .header("Authorization", "Bearer " + memory.accessToken())
            .header("Accept", accepted)
            .build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

    try (var stream = answer.body()) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(stream.read()).isNotNegative();
    }
  }

  private String get(String target, String header) throws IOException {
    return ask("GET " + target + " HTTP/1.1", header, "");
  }

  private String post(String headers) throws IOException {
    return ask(
        "POST /G2A/rest/v1/sessions HTTP/1.1",
        headers + "\r\nContent-Type: application/json",
        "{\"sessionType\":\"screen_sharing\"}");
  }

  private String ask(String line, String headers, String body) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request =
          "%s\r\nHost: localhost\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(line, headers, body.length(), body);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
