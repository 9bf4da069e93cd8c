package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.app.server.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that writes its values into addresses as they are (contract 1 and 4). */
@Timeout(60)
class UnescapedAddressTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private HttpApi api;
  private WebServer server;

  @BeforeEach
  void serve() {
    var settings =
        new HttpSettings(
            URI.create("https://support.example"),
            List.of(),
            null,
            List.of(),
            false,
            true,
            RateLimits.DEFAULT,
            TrustedProxies.NONE);
    api = HttpApi.of(memory.desk(), settings, new SimpleMeterRegistry());
    server = WebServer.bind("127.0.0.1", 0);
    server.serve(api.resources());
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100%", "%zz", "%4", "pa^ss", "a|b", "{x}", "\"", "<>", "\\", "`", "ü€😀"})
  void signsInWithAPasswordOfAnyCharacters(String password) throws IOException {
    memory.passwords().set(memory.expert().key(), password);

    var answer =
        get(
            "/oauth/access_token?grant_type=password&user_id=erika@example.com&password=%s&client_id=demo"
                .formatted(password));

    assertThat(answer).startsWith("HTTP/1.1 200").contains("access_token");
  }

  @Test
  void ignoresUnknownParametersWhateverTheyHold() throws IOException {
    var token = memory.accessToken();

    assertThat(
            get("/G2A/rest/v1/sessions?sessionType=screen_sharing&x={}|[]^`%&oauth_token=" + token))
        .startsWith("HTTP/1.1 200");
    assertThat(get("/G2A/rest/v1/archive/recordings/urls&recordingId=1?x=%zz&oauth_token=" + token))
        .startsWith("HTTP/1.1 403")
        .contains("AccessDenied");
  }

  private String get(String address) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
