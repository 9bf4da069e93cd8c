package org.deskbridge.adapter.http.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteSessions.LaunchRequest;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client sends again where a service reads a call and then closes a kept connection. */
@Timeout(60)
class BrokenConnectionTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private ServerSocket server;
  private DeskbridgeClient client;

  @BeforeEach
  void keepAConnection() throws IOException {
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    var thread = new Thread(this::serve, "closing-service");
    thread.setDaemon(true);
    thread.start();
    var url = URI.create("http://localhost:" + server.getLocalPort());
    client =
        DeskbridgeClient.connect(
            DeskbridgeClientSettings.of(url, new DeskbridgeClientSettings.FixedToken("a token")));
    assertThat(client.sessions().session("first")).isPresent();
    asked.clear();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** Answers the first call of every connection, and closes it instead of answering the second. */
  private void serve() {
    try {
      while (true) {
        try (var socket = server.accept()) {
          var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
          read(in);
          var json =
              "{\"status\":\"active\",\"sessionToken\":\"e0-1\",\"startScreenSharing\":"
                  + "{\"launchUrl\":\"https://support.example/launch?token=e0-1\"}}";
          var answer = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s";
          socket.getOutputStream().write(answer.formatted(json.length(), json).getBytes(UTF_8));
          read(in);
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void read(BufferedReader in) throws IOException {
    var line = in.readLine();
    if (line == null) {
      return;
    }
    asked.add(line);
    var length = 0;
    for (var header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    for (int i = 0; i < length; i++) {
      in.read();
    }
  }

  @Test
  void repeatsWhatOnlyReads() {
    assertThat(client.sessions().session("second")).isPresent();

    assertThat(asked).hasSize(2).containsOnly("GET /G2A/rest/v1/sessions/second HTTP/1.1");
  }

  @Test
  void repeatsARequestThatTheServiceKnowsAgain() {
    var requested =
        client
            .sessions()
            .requestSession(new LaunchRequest("reference-9", "7", null, null, null, null, null));

    assertThat(requested.sessionToken()).isEqualTo("e0-1");
    assertThat(asked).hasSize(2).containsOnly("POST /G2A/rest/v1/sessions HTTP/1.1");
  }

  @Test
  void sendsAnyOtherPostOnce() {
    var link =
        new HelpdeskLink(
            new HelpdeskSystem("Our Desk", "desk.example"),
            "erika@desk.example",
            new HelpdeskUserToken("a token of the helpdesk"),
            URI.create("https://desk.example/callbacks/tickets"),
            EnumSet.allOf(TicketOperation.class));

    assertThatThrownBy(() -> client.links().register(link))
        .isInstanceOf(UnavailableException.class);

    assertThat(asked).containsExactly("POST /G2A/rest/v1/systemLinks HTTP/1.1");
  }
}
