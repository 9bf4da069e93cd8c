package org.deskbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A helpdesk that was off while fifty sessions ran to their ends: back again, it knows them all.
 *
 * <p>It follows the event feed, for the service grants ten calls a second: sessions that nobody
 * ever started are among the oldest and among the latest, more than it may ask for at once.
 *
 * <p>The third attempt of a callback comes five minutes after the second. Half of the sessions have
 * failed twice when the helpdesk comes back, so only reconciliation tells of them in time; the
 * others come by retries.
 */
class HelpdeskOutageTest {

  private static final int HALF = 25;

  private static final int NEVER_STARTED = 12;

  /** As many as have begun, and are known to, when the helpdesk goes off. */
  private static final int BEGUN = 10;

  /** Less than the five minutes that callbacks wait after their second attempt. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** One attempt in ten seconds probes a host that is down, and may be the second of its kind. */
  private static final int PROBED = 5;

  private static final Pattern FAILED =
      Pattern.compile("deskbridge_callbacks_total\\{outcome=\"failed\"} (\\d+)");

  @TempDir private Path serviceData;
  @TempDir private Path helpdeskData;

  private final int port = ServerProcess.freePort();
  private final Map<String, SessionStatus> ends = new HashMap<>();
  private ServerProcess server;
  private Partner partner;
  private SigningSecret secret;

  @BeforeEach
  void startTheService() throws Exception {
    server =
        ServerProcess.start(serviceData, ServerProcess.freePort(), "demo", "--rate-limit", "10");
    partner = new Partner(server);
    secret = signingSecret();
  }

  @AfterEach
  void stopTheService() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void knowsEverySessionInItsFinalStateOnceItIsBack() throws Exception {
    var first = new ArrayList<TicketSession>();
    var second = new ArrayList<TicketSession>();
    var never = new ArrayList<TicketSession>();
    try (var helpdesk = switchOn()) {
      helpdesk.catchUp();
      never.addAll(launchInVain(helpdesk));
      for (int i = 0; i < HALF; i++) {
        first.add(helpdesk.launch("A-" + i));
        second.add(helpdesk.launch("B-" + i));
      }
      never.addAll(launchInVain(helpdesk));
      for (var each : first.subList(0, BEGUN)) {
        partner.startSession(token(each));
      }
      await()
          .atMost(PATIENCE)
          .until(() -> first.stream().filter(each -> isWaiting(helpdesk, each)).count() == BEGUN);
    }

    var host = answerForWhatIsOff();
    runToTheirEnds(first);
    await().atMost(PATIENCE).until(() -> failedAttempts() >= 2 * HALF);
    host.stop(0);
    runToTheirEnds(second);

    try (var helpdesk = switchOn()) {
      await()
          .atMost(PATIENCE)
          .until(() -> helpdesk.unfinished().size() <= HALF + PROBED + never.size());
      assertThat(helpdesk.unfinished())
          .extracting(TicketSession::reference)
          .containsAll(references(first));

      helpdesk.catchUp();

      assertThat(references(helpdesk.unfinished()))
          .containsExactlyInAnyOrderElementsOf(references(never));
      assertThat(ends).hasSize(2 * HALF);
      assertThat(ends)
          .allSatisfy(
              (reference, end) -> {
                var known = helpdesk.session(reference);
                assertThat(known.status()).isEqualTo(end);
                assertThat(known.report()).isNotNull();
                assertThat(known.report().endedAt()).isNotNull();
              });
    }
  }

  private SmallHelpdesk switchOn() {
    return SmallHelpdesk.on(helpdeskData, port, server.url(""), partner.token(), secret);
  }

  private static List<TicketSession> launchInVain(SmallHelpdesk helpdesk) {
    return IntStream.range(0, NEVER_STARTED)
        .mapToObj(number -> helpdesk.launch("C-" + number))
        .toList();
  }

  /** Every other session is joined, so it ends as complete. */
  private void runToTheirEnds(List<TicketSession> sessions) throws Exception {
    for (int i = 0; i < sessions.size(); i++) {
      var isJoined = i % 2 == 0;
      var started = partner.start(token(sessions.get(i)));
      if (isJoined) {
        partner.joinSession(started.path("joinUrl").asText());
      }
      partner.endSession(started.path("sessionId").asText());
      ends.put(
          sessions.get(i).reference(), isJoined ? SessionStatus.COMPLETE : SessionStatus.ABANDONED);
    }
  }

  /** A host goes on to answer when the helpdesk on it is gone: nothing is there. */
  private HttpServer answerForWhatIsOff() throws IOException {
    var host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    host.start();
    return host;
  }

  private int failedAttempts() throws Exception {
    var matcher = FAILED.matcher(partner.metrics());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static boolean isWaiting(SmallHelpdesk helpdesk, TicketSession session) {
    return helpdesk.session(session.reference()).status() == SessionStatus.WAITING;
  }

  private static String token(TicketSession session) {
    return String.valueOf(session.sessionToken());
  }

  private static List<String> references(List<TicketSession> sessions) {
    return sessions.stream().map(TicketSession::reference).toList();
  }

  /** Asks as whoever sets a helpdesk up does. */
  private SigningSecret signingSecret() {
    var out = new StringWriter();
    Commands.all()
        .setOut(new PrintWriter(out, true))
        .execute(
            "client",
            "add",
            "--data",
            serviceData.toString(),
            "--account",
            "Example Support",
            "--name",
            "Small helpdesk");
    var matcher = Pattern.compile("whsec_\\S+").matcher(out.toString());
    assertThat(matcher.find()).as(out.toString()).isTrue();
    return new SigningSecret(matcher.group());
  }
}
