package org.deskbridge.adapter.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.helpdesk.RemoteSession.UnattendedMachine;
import org.deskbridge.helpdesk.RemoteSessionQuery;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.RemoteSessionsContract;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.query.SessionListRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the resources it was written for. */
class HttpRemoteSessionsTest implements RemoteSessionsContract {

  private final ConnectedClient connected = new ConnectedClient();
  private final InMemoryDesk memory = connected.memory();
  private final RemoteSessions service = connected.client().sessions();

  @AfterEach
  void stop() {
    connected.close();
  }

  @Override
  public RemoteSessions remoteSessions() {
    return service;
  }

  @Override
  public OnRecord onRecord(URI launchUrl) {
    var state = memory.desk().sessions().findLaunch(memory.caller(), token(launchUrl)).state();
    var customer = state.customer();
    return new OnRecord(
        state.ticket().id(),
        state.ticket().url(),
        customer == null ? null : customer.name(),
        customer == null ? null : customer.email(),
        state.origin().callbackUrl());
  }

  private static SessionToken token(URI launchUrl) {
    return new SessionToken(launchUrl.getQuery().replaceAll(".*token=([^&]+).*", "$1"));
  }

  @Override
  public String play(URI launchUrl) {
    var desk = memory.desk();
    var started = desk.sessions().start(memory.caller(), token(launchUrl));
    memory.pass(Duration.ofMinutes(1));
    var joined = desk.joining().join(started.joinToken(), null, null);
    var customer = desk.joining().authenticate(started.joinToken(), joined.pass());
    desk.room().postMessage(customer.caller(), customer.session(), "Hello, Büro");
    desk.room().updateNotes(memory.caller(), customer.session(), "Cable was loose", 0);
    memory.pass(Duration.ofMinutes(1));
    desk.sessions().end(memory.caller(), customer.session());
    return started.state().id().value();
  }

  @Override
  public Instant now() {
    return memory.now();
  }

  @Override
  public int sessionCount() {
    var always =
        new SessionListRange(
            InMemoryDesk.NOON.minusSeconds(1), InMemoryDesk.NOON.plusSeconds(1), null);
    return memory.desk().sessions().list(Caller.service(), always, 10_000).sessions().size();
  }

  @Override
  public void refuse() {
    connected.refuse();
  }

  @Override
  public void cutOff() {
    connected.api().stop();
  }

  @Test
  void saysWhatTheServiceSaid() {
    var nameless = request("x".repeat(300), null);

    assertThatThrownBy(() -> service.requestSession(nameless))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("customerName");
  }

  @Test
  void requestsAnUnattendedSession() {
    var company = memory.companies().addCompany(memory.expert().account().key(), "Acme");
    memory
        .companies()
        .putMachine(
            new Machine(
                new MachineUuid("0b-5"), company, "Bench", null, List.of(), MachineStatus.ONLINE));

    var requested = service.requestSession(request("Carl", "0b-5"));

    assertThat(service.session(requested.sessionToken()).orElseThrow().machine())
        .isEqualTo(new UnattendedMachine("0b-5", "Bench", "Example Support"));
    assertThatThrownBy(() -> service.requestSession(request("Carl", "unknown")))
        .isInstanceOfSatisfying(
            RejectedException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.MACHINE_NOT_FOUND));
  }

  @Test
  void showsASessionThatNobodyStarted() {
    var requested = service.requestSession(request("Carl", null));

    var shown = service.session(requested.sessionToken()).orElseThrow();

    assertThat(shown.report().status()).isEqualTo(SessionStatus.NOT_STARTED);
    assertThat(shown.report().sessionId()).isNull();
    assertThat(shown.report().startedAt()).isNull();
    assertThat(shown.joinUrl()).hasHost(RunningApi.PUBLIC_URL.getHost());
    assertThat(shown.startToken()).isNull();
    assertThat(shown.toString()).doesNotContain("join", requested.sessionToken());
  }

  @Test
  void findsByTheStartTokenOfAList() {
    var requested = service.requestSession(request("Carl", null));
    var listed = service.sessions(everything()).sessions().get(0);

    var found = service.session(String.valueOf(listed.startToken()));

    assertThat(found).isEqualTo(service.session(requested.sessionToken())).isPresent();
    assertThat(listed.startToken()).isBetween(1L, (1L << 53) - 1);
  }

  @Test
  void keepsANumberOfAnyLengthAsItIs() {
    var ids =
        Stream.of("9007199254740993", "9223372036854775807", "99999999999999999999", "-0", "1e3");

    assertThat(ids)
        .allSatisfy(
            id -> {
              var requested =
                  service.requestSession(
                      new RemoteSessions.LaunchRequest(id, id, null, null, null, null, null));
              var report = service.session(requested.sessionToken()).orElseThrow().report();
              assertThat(report.ticket()).isEqualTo(new TicketRef(id, null));
            });
  }

  @Test
  void offersASessionWithNothingButAPage() {
    var full =
        service.requestAnonymousSession(new RemoteSessions.SessionOffer(null, null, null, false));
    var compact =
        service.requestAnonymousSession(new RemoteSessions.SessionOffer(null, null, null, true));

    assertThat(full.getQuery()).doesNotContain("layout");
    assertThat(compact.getQuery()).contains("layout=iFrame");
  }

  @Test
  void saysWhyNothingIsOffered() {
    var offer =
        new RemoteSessions.SessionOffer("4711", null, URI.create("ftp://desk.example"), false);

    assertThatThrownBy(() -> service.requestAnonymousSession(offer))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("sessionStatusCallbackUrl");
  }

  @Test
  void offersTheTicketAsItIsWritten() {
    var offer =
        new RemoteSessions.SessionOffer(
            "50% + {ü} & %41", "https://desk.example/?q=a%20b&c={d}#e", CALLBACK_URL, false);

    assertThat(onRecord(service.requestAnonymousSession(offer)))
        .isEqualTo(
            new OnRecord(
                offer.ticketId(),
                "https://desk.example/?q=a%20b&c=%7Bd%7D#e",
                null,
                null,
                CALLBACK_URL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../companies", "a/events", "a?b=c", "a b", "%2e%2e"})
  void knowsNothingOfNamesThatLeadElsewhere(String name) {
    assertThat(service.session(name)).isEmpty();
    assertThat(service.transcript(name)).isEmpty();
  }

  private static RemoteSessions.LaunchRequest request(String customer, String machine) {
    return new RemoteSessions.LaunchRequest(
        "reference-" + customer + machine, "7", null, customer, null, machine, CALLBACK_URL);
  }

  private RemoteSessionQuery everything() {
    return new RemoteSessionQuery(now().minusSeconds(3600), now().plusSeconds(3600), 1000, null);
  }
}
