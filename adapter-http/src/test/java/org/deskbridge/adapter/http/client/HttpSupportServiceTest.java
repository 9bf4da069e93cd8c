package org.deskbridge.adapter.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.SupportService;
import org.deskbridge.helpdesk.SupportServiceContract;
import org.deskbridge.session.SessionToken;
import org.deskbridge.session.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the resources it was written for, and against worse. */
class HttpSupportServiceTest implements SupportServiceContract {

  private static final SupportService.SessionRequest REQUEST =
      new SupportService.SessionRequest("reference-9", "7", null, null, null, CALLBACK_URL);

  private RunningApi api;
  private SupportService service;

  @BeforeEach
  void start() {
    api = new RunningApi();
    service =
        SupportServiceClient.connect(
            SupportServiceSettings.of(
                api.base(),
                new SupportServiceSettings.Password(
                    "demo", "erika@example.com", InMemoryDesk.PASSWORD)));
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Override
  public SupportService supportService() {
    return service;
  }

  @Override
  public OnRecord onRecord(URI launchUrl) {
    var memory = api.memory();
    var token = new SessionToken(launchUrl.getQuery().replaceAll(".*token=([^&]+).*", "$1"));
    var state = memory.desk().showLaunch().show(memory.caller(), token).state();
    var customer = state.customer();
    return new OnRecord(
        state.ticket().id(),
        state.ticket().url(),
        customer == null ? null : customer.name(),
        customer == null ? null : customer.email(),
        state.origin().callbackUrl());
  }

  @Override
  public int sessionCount() {
    var always =
        new Window(InMemoryDesk.NOON.minusSeconds(1), InMemoryDesk.NOON.plusSeconds(1), null);
    return (int) api.memory().desk().countSessions().count(Caller.service(), always);
  }

  @Override
  public void refuse() {
    api.memory().passwords().set(api.memory().expert().key(), "another one");
  }

  @Override
  public void cutOff() {
    api.stop();
  }

  @Test
  void getsAFreshTokenWhenTheOldOneHasExpired() {
    service.requestSession(REQUEST);

    api.memory().pass(Duration.ofHours(2));

    assertThat(service.requestSession(REQUEST).getQuery()).contains("token=e0-");
  }

  @Test
  void takesATokenThatSomebodyMade() {
    var fixed = new SupportServiceSettings.FixedToken(api.memory().accessToken());
    var other = SupportServiceClient.connect(SupportServiceSettings.of(api.base(), fixed));

    other.requestSession(REQUEST);
    api.memory().pass(Duration.ofHours(2));

    assertThatThrownBy(() -> other.requestSession(REQUEST))
        .isInstanceOfSatisfying(
            RejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(RejectedException.Reason.UNIDENTIFIED));
  }

  @Test
  void saysWhatTheServiceSaid() {
    var local =
        new SupportService.SessionRequest(
            "reference-9", "7", null, "x".repeat(300), null, CALLBACK_URL);

    assertThatThrownBy(() -> service.requestSession(local))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("customerName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<html",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Unavailable\r\nContent-Length: 5\r\n\r\n<html",
        "HTTP/1.1 429 Too Many\r\nContent-Length: 0\r\n\r\n",
        "nonsense\r\n\r\n"
      })
  void takesOddAnswersForNoAnswer(String answer) throws IOException {
    try (var server = new ServerSocket(0)) {
      var answered = CompletableFuture.runAsync(() -> answer(server, answer));
      var fixed = new SupportServiceSettings.FixedToken("secret-token");
      var there = URI.create("http://localhost:" + server.getLocalPort());
      var odd = SupportServiceClient.connect(SupportServiceSettings.of(there, fixed));

      assertThatThrownBy(() -> odd.requestSession(REQUEST))
          .isInstanceOf(UnavailableException.class)
          .hasMessageNotContaining("secret-token");
      answered.join();
    }
  }

  private static void answer(ServerSocket server, String answer) {
    try (var socket = server.accept()) {
      var in = socket.getInputStream();
      while (in.read() != '}') {
        // The body is one flat object.
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
