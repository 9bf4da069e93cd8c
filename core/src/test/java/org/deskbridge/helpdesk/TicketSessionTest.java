package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionStatus.ABANDONED;
import static org.deskbridge.session.SessionStatus.ACTIVE;
import static org.deskbridge.session.SessionStatus.COMPLETE;
import static org.deskbridge.session.SessionStatus.NOT_STARTED;
import static org.deskbridge.session.SessionStatus.WAITING;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketSessionTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final InMemoryRemoteSessions service = new InMemoryRemoteSessions();
  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();
  private final LaunchSession launchSession =
      new LaunchSession(
          service,
          sessions,
          new CallbackBaseUrl(URI.create("https://helpdesk.example/callbacks")),
          () -> NOON);
  private final ApplyStatusReport applyStatusReport = new ApplyStatusReport(sessions, () -> NOON);

  @Test
  void isOnTheTicketBeforeTheServiceHearsOfIt() {
    service.failWith(new UnavailableException("support service: cut off", null));

    assertThatThrownBy(this::launch).isInstanceOf(UnavailableException.class);

    assertThat(sessions.ofTicket("4711"))
        .singleElement()
        .satisfies(session -> assertThat(session.status()).isEqualTo(NOT_STARTED));
  }

  @Test
  void isReportedUnderItsReference() {
    var launched = launch();

    assertThat(service.requests())
        .containsExactly(
            new RemoteSessions.LaunchRequest(
                launched.reference(),
                "4711",
                "https://helpdesk.example/tickets/4711",
                "Carl Customer",
                null,
                null,
                URI.create("https://helpdesk.example/callbacks/" + launched.reference())));
    assertThat(launched.launchUrl().toString()).contains("token=e0-");
  }

  @Test
  void movesWithTheReports() {
    var reference = launch().reference();

    apply(reference, "msg_1", WAITING);
    apply(reference, "msg_2", ACTIVE);
    var over = apply(reference, "msg_3", COMPLETE);

    assertThat(over.history())
        .containsExactly(
            new TicketSession.Reached(NOT_STARTED, NOON),
            new TicketSession.Reached(WAITING, NOON.plusSeconds(1)),
            new TicketSession.Reached(ACTIVE, NOON.plusSeconds(2)),
            new TicketSession.Reached(COMPLETE, NOON.plusSeconds(3)));
    assertThat(over.report()).isEqualTo(report(COMPLETE));
    assertThat(sessions.session(reference)).contains(over);
  }

  @Test
  void takesARepeatedReportInOnce() {
    var reference = launch().reference();
    var first = apply(reference, "msg_1", WAITING);

    assertThat(apply(reference, "msg_1", WAITING)).isEqualTo(first);
    assertThat(apply(reference, "msg_1", COMPLETE)).isEqualTo(first);
    assertThat(sessions.session(reference)).contains(first);
  }

  @Test
  void keepsItsStatusWhenAReportWasOvertaken() {
    var reference = launch().reference();
    apply(reference, "msg_3", COMPLETE);

    var after = apply(reference, "msg_1", WAITING);

    assertThat(after.status()).isEqualTo(COMPLETE);
    assertThat(after.report()).isEqualTo(report(COMPLETE));
    assertThat(after.deliveries()).containsExactly("msg_3", "msg_1");
  }

  @Test
  void takesNewsOfTheSameStatus() {
    var reference = launch().reference();
    apply(reference, "msg_1", WAITING);
    var noted =
        new StatusReport(
            "s1", WAITING, NOON, null, null, null, "Erika Expert", "notes", null, null);

    var after = applyStatusReport.apply(reference, "msg_2", noted);

    assertThat(after.report()).isEqualTo(noted);
    assertThat(after.history()).hasSize(2);
  }

  @Test
  void usesItsOwnClockWhereAReportTellsNoTime() {
    var reference = launch().reference();

    var after =
        applyStatusReport.apply(
            reference,
            "msg_1",
            new StatusReport("s1", ACTIVE, null, null, null, null, null, null, null, null));

    assertThat(after.history()).last().isEqualTo(new TicketSession.Reached(ACTIVE, NOON));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void endsAlikeInWhateverOrderTheReportsCome(long seed) {
    var reference = launch().reference();
    var reports = new ArrayList<>(List.of(WAITING, ACTIVE, COMPLETE, WAITING, COMPLETE));
    Collections.shuffle(reports, new Random(seed));

    reports.forEach(status -> apply(reference, "msg_" + status, status));

    var after = sessions.session(reference).orElseThrow();
    assertThat(after.status()).isEqualTo(COMPLETE);
    assertThat(after.report()).isEqualTo(report(COMPLETE));
    assertThat(after.deliveries()).hasSize(3);
    assertThat(after.history())
        .extracting(TicketSession.Reached::status)
        .startsWith(NOT_STARTED)
        .endsWith(COMPLETE)
        .isSorted();
  }

  @Test
  void losesNoReportOfRivals() {
    var reference = launch().reference();

    atOnce(4, number -> apply(reference, "msg_" + number, WAITING));

    assertThat(sessions.session(reference).orElseThrow().deliveries()).hasSize(4);
  }

  @Test
  void goesOnWithTheSessionThatWasStartedInPlaceOfAnAbandonedOne() {
    var reference = launch().reference();
    apply(reference, "msg_1", ABANDONED);

    var waits = apply(reference, "msg_2", again("s2", WAITING, 60));
    var over = apply(reference, "msg_3", again("s2", COMPLETE, 60));

    assertThat(waits.sessionId()).isEqualTo("s2");
    assertThat(waits.status()).isEqualTo(WAITING);
    assertThat(waits.sessionToken()).isNull();
    assertThat(over.history())
        .containsExactly(
            new TicketSession.Reached(NOT_STARTED, NOON),
            new TicketSession.Reached(WAITING, NOON.plusSeconds(60)),
            new TicketSession.Reached(COMPLETE, NOON.plusSeconds(90)));
  }

  @Test
  void neverGoesBackToTheAbandonedSession() {
    var reference = launch().reference();
    apply(reference, "msg_1", ABANDONED);
    var waits = apply(reference, "msg_2", again("s2", WAITING, 60));
    apply(reference, "msg_3", WAITING);
    apply(reference, "msg_4", ABANDONED);

    assertThat(sessions.session(reference).orElseThrow().report()).isEqualTo(waits.report());

    var abandoned = apply(reference, "msg_5", again("s2", ABANDONED, 60));
    var after = apply(reference, "msg_6", WAITING);

    assertThat(after.report()).isEqualTo(abandoned.report());
    assertThat(after.history()).isEqualTo(abandoned.history());
  }

  @Test
  void goesOnBeforeItHearsThatTheFirstSessionWasAbandoned() {
    var reference = launch().reference();
    apply(reference, "msg_1", WAITING);

    apply(reference, "msg_3", again("s2", WAITING, 60));
    var after = apply(reference, "msg_2", ABANDONED);

    assertThat(after.sessionId()).isEqualTo("s2");
    assertThat(after.status()).isEqualTo(WAITING);
  }

  @Test
  void staysWithASessionThatSomebodyJoined() {
    var reference = launch().reference();
    apply(reference, "msg_1", ACTIVE);
    apply(reference, "msg_2", again("s2", COMPLETE, 60));
    assertThat(sessions.session(reference).orElseThrow().status()).isEqualTo(ACTIVE);

    apply(reference, "msg_3", COMPLETE);
    var after = apply(reference, "msg_4", again("s2", WAITING, 60));

    assertThat(after.report()).isEqualTo(report(COMPLETE));
  }

  @Test
  void isOnTheTicketOfTheSessionThatWasStartedAgain() {
    var reference = launch().reference();
    apply(reference, "msg_1", ABANDONED);
    var unused = new MoveSession(sessions).move("s1", "4712");

    var after = apply(reference, "msg_2", again("s2", WAITING, 60));
    assertThat(after.ticketId()).isEqualTo("4712");

    var back = on("4711", again("s3", WAITING, 120));
    apply(reference, "msg_3", again("s2", ABANDONED, 60));
    assertThat(apply(reference, "msg_4", back).ticketId()).isEqualTo("4711");
  }

  @Test
  void isNotFoundUnderAForeignReference() {
    assertThatThrownBy(() -> apply("none", "msg_1", WAITING))
        .isInstanceOf(UnknownReferenceException.class);
  }

  @Test
  void isOverOnceItIsCompleteOrAbandoned() {
    assertThat(SessionStatus.values())
        .filteredOn(SessionStatus::isFinal)
        .containsExactly(COMPLETE, ABANDONED);
    assertThat(ABANDONED.isAfter(COMPLETE)).isFalse();
    assertThat(COMPLETE.isAfter(ABANDONED)).isFalse();
  }

  private LaunchSession.Launched launch() {
    return launchSession.launch(
        new LaunchSession.Ticket(
            "4711", "https://helpdesk.example/tickets/4711", "Carl Customer", null));
  }

  private TicketSession apply(String reference, String delivery, SessionStatus status) {
    return applyStatusReport.apply(reference, delivery, report(status));
  }

  private TicketSession apply(String reference, String delivery, StatusReport report) {
    return applyStatusReport.apply(reference, delivery, report);
  }

  /** Returns a report of another session, which lasted half a minute. */
  private static StatusReport again(String id, SessionStatus status, int secondsAfterNoon) {
    var startedAt = NOON.plusSeconds(secondsAfterNoon);
    var endedAt = status.isFinal() ? startedAt.plusSeconds(30) : null;
    return new StatusReport(id, status, startedAt, null, endedAt, null, null, null, null, null);
  }

  private static StatusReport on(String ticketId, StatusReport report) {
    return new StatusReport(
        report.sessionId(),
        report.status(),
        report.startedAt(),
        report.joinedAt(),
        report.endedAt(),
        new TicketRef(ticketId, null),
        null,
        null,
        null,
        null);
  }

  private static StatusReport report(SessionStatus status) {
    return new StatusReport(
        "s1",
        status,
        NOON.plusSeconds(1),
        status.isAfter(WAITING) ? NOON.plusSeconds(2) : null,
        status.isFinal() ? NOON.plusSeconds(3) : null,
        null,
        "Erika Expert",
        null,
        null,
        null);
  }
}
