package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.helpdesk.RemoteSessionFixtures.played;
import static org.deskbridge.helpdesk.RemoteSessionFixtures.session;
import static org.deskbridge.session.EndReason.NOBODY_JOINED;
import static org.deskbridge.session.SessionStatus.ABANDONED;
import static org.deskbridge.session.SessionStatus.ACTIVE;
import static org.deskbridge.session.SessionStatus.COMPLETE;
import static org.deskbridge.session.SessionStatus.NOT_STARTED;
import static org.deskbridge.session.SessionStatus.WAITING;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileSessionsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final InMemoryRemoteSessions service = new InMemoryRemoteSessions();
  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();
  private final ReconcileSessions reconcileSessions = reconcilingAt(NOON.plusSeconds(3600));

  @Test
  void learnsOfSessionsThatRanDuringAnOutage() {
    var reference = launch("4711");
    service.put(token(reference), played("s1", "4711", null, NOON.plusSeconds(10)));

    var changed = changedBy(reconcileSessions);

    assertThat(changed).containsExactly(onRecord(reference));
    assertThat(onRecord(reference).sessionId()).isEqualTo("s1");
    assertThat(onRecord(reference).history())
        .containsExactly(
            new TicketSession.Reached(NOT_STARTED, NOON),
            new TicketSession.Reached(WAITING, NOON.plusSeconds(10)),
            new TicketSession.Reached(ACTIVE, NOON.plusSeconds(20)),
            new TicketSession.Reached(COMPLETE, NOON.plusSeconds(70)));
  }

  @Test
  void learnsHowSessionsWentOnThatItKnewById() {
    var references = startedAndPlayed(450);

    var changed = changedBy(reconcileSessions);

    assertThat(changed).hasSize(450);
    assertThat(references).allMatch(each -> onRecord(each).status() == COMPLETE);
  }

  @Test
  void learnsOfNotesWrittenWithinADayAfterTheEnd() {
    var reference = launch("4711");
    var played = played("s1", "4711", null, NOON);
    service.put(token(reference), played);
    var unused = changedBy(reconcileSessions);
    service.put(token(reference), withNotes(played, "Put in new toner."));
    var ended = requireNonNull(onRecord(reference).endedAt());

    var tooLate = changedBy(reconcilingAt(ended.plus(Duration.ofDays(1)).plusMillis(1)));
    var changed = changedBy(reconcilingAt(ended.plus(Duration.ofDays(1))));

    assertThat(tooLate).isEmpty();
    assertThat(changed).containsExactly(onRecord(reference));
    assertThat(requireNonNull(onRecord(reference).report()).notes()).isEqualTo("Put in new toner.");
  }

  private static RemoteSession withNotes(RemoteSession session, String notes) {
    var report = session.report();
    return session(
        new StatusReport(
            report.sessionId(),
            report.status(),
            report.startedAt(),
            report.joinedAt(),
            report.endedAt(),
            report.ticket(),
            report.expertName(),
            notes,
            report.recordingUrl(),
            report.endReason()));
  }

  @Test
  void followsTheSessionThatWasStartedInPlaceOfAnAbandonedOne() {
    var reference = launch("4711");
    var apply = new ApplyStatusReport(sessions, () -> NOON);
    var abandoned =
        new StatusReport("s1", ABANDONED, NOON, null, NOON, null, null, null, null, NOBODY_JOINED);
    apply.apply(reference, "msg_1", abandoned);
    apply.apply(
        reference,
        "msg_2",
        new StatusReport(
            "s2", WAITING, NOON.plusSeconds(60), null, null, null, null, null, null, null));
    service.put(token(reference), session(abandoned));
    service.put("e0-again", played("s2", "4711", null, NOON.plusSeconds(60)));

    var changed = changedBy(reconcileSessions);

    assertThat(changed).containsExactly(onRecord(reference));
    assertThat(onRecord(reference).sessionId()).isEqualTo("s2");
    assertThat(onRecord(reference).status()).isEqualTo(COMPLETE);
    assertThat(onRecord(reference).reconcile(abandoned, NOON)).isSameAs(onRecord(reference));
  }

  @Test
  void changesNothingWhereThereIsNoNews() {
    var reference = neverStarted("4711");
    var unused = changedBy(reconcileSessions);
    var before = onRecord(reference);

    assertThat(changedBy(reconcileSessions)).isEmpty();

    assertThat(onRecord(reference)).isEqualTo(before);
  }

  @Test
  void staysAheadOfWhatTheServiceShowedBefore() {
    var reference = launch("4711");
    var complete = played("s1", "4711", null, NOON).report();
    service.put(
        token(reference),
        session(new StatusReport("s1", ACTIVE, NOON, NOON, null, null, null, null, null, null)));
    var ahead = onRecord(reference).apply(complete, "msg_1", NOON);

    assertThat(ahead.reconcile(service.session("s1").orElseThrow().report(), NOON)).isSameAs(ahead);
  }

  @Test
  void leavesSessionsAloneThatTheServiceDoesNotKnow() {
    var reference = launch("4711");

    assertThat(changedBy(reconcileSessions)).isEmpty();

    assertThat(onRecord(reference).status()).isEqualTo(NOT_STARTED);
  }

  @Test
  void leavesSessionsAloneThatTheServiceNeedNotKeep() {
    var reference = launch("4711");
    service.put(token(reference), played("s1", "4711", null, NOON));

    assertThat(changedBy(reconcilingAt(NOON.plus(Duration.ofDays(30)).plusMillis(1)))).isEmpty();
    assertThat(changedBy(reconcilingAt(NOON.plus(Duration.ofDays(30))))).hasSize(1);
  }

  @Test
  void followsASessionToTheTicketItIsAboutNow() {
    var reference = launch("4711");
    service.put(token(reference), played("s1", "4712", null, NOON));

    var unused = changedBy(reconcileSessions);

    assertThat(sessions.ofTicket("4712")).containsExactly(onRecord(reference));
  }

  @Test
  void saysSoWhenTheServiceCannotBeReached() {
    launch("4711");
    service.failWith(new UnavailableException("support service: cut off", null));

    assertThatThrownBy(() -> changedBy(reconcileSessions)).isInstanceOf(UnavailableException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, 201, 400, 1_500})
  @Timeout(30)
  void saysSoWhenAListNeverEnds(int listed) {
    startedAndPlayed(listed);
    hasStarted("never listed", launch("4711"));
    service.repeatListsForEver();

    assertThatThrownBy(() -> changedBy(reconcileSessions))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("support service: a list that does not move forward");
  }

  @Test
  void keepsAndTellsWhatItReadBeforeTheServiceFailed() {
    var references = startedAndPlayed(250);
    service.failAfter(1, new UnavailableException("support service: cut off", null));
    var changed = new ArrayList<TicketSession>();

    assertThatThrownBy(() -> reconcileSessions.reconcile(changed::add))
        .isInstanceOf(UnavailableException.class);

    assertThat(changed).hasSize(200);
    assertThat(references.stream().map(this::onRecord).filter(each -> each.status() == COMPLETE))
        .containsExactlyInAnyOrderElementsOf(changed);
  }

  @Test
  void leavesASessionAsItIsThatIsLeftOutOfTheList() {
    var references = startedAndPlayed(250);
    var odd = references.get(7);
    var before = onRecord(odd);
    service.garble(token(odd));

    var changed = changedBy(reconcileSessions);

    assertThat(changed).hasSize(249);
    assertThat(onRecord(odd)).isEqualTo(before);
  }

  @Test
  void asksForTheOthersWhereOneAnswerMakesNoSense() {
    var listed = startedAndPlayed(1).get(0);
    var nameless = IntStream.range(0, 3).mapToObj(number -> launch("N-" + number)).toList();
    for (var each : nameless) {
      service.put(token(each), played("of " + each, "4711", null, NOON.minusSeconds(86_400)));
    }
    service.garble(token(listed));
    service.garble(token(nameless.get(1)));
    var before = List.of(onRecord(listed), onRecord(nameless.get(1)));
    var changed = new ArrayList<TicketSession>();

    assertThatThrownBy(() -> reconcileSessions.reconcile(changed::add))
        .isInstanceOf(UnreadableAnswerException.class);

    assertThat(changed)
        .containsExactlyInAnyOrder(onRecord(nameless.get(0)), onRecord(nameless.get(2)));
    assertThat(List.of(onRecord(listed), onRecord(nameless.get(1)))).isEqualTo(before);
  }

  @Test
  void asksForTheLatestFirstSoThatThoseNeverStartedHoldNobodyUp() {
    IntStream.range(0, 12).forEach(number -> neverStarted("T-" + number));
    var latest = launch("4711", NOON.plusSeconds(60));
    service.put(token(latest), played("s1", "4711", null, NOON.plusSeconds(70)));
    service.failAfter(1, new UnavailableException("support service: wants fewer calls", null));

    assertThatThrownBy(() -> changedBy(reconcileSessions)).isInstanceOf(UnavailableException.class);

    assertThat(onRecord(latest).status()).isEqualTo(COMPLETE);
  }

  @Test
  void learnsOfASessionThatWasStartedLate() {
    var reference = neverStarted("4711");
    var unused = changedBy(reconcileSessions);
    var started = NOON.plus(Duration.ofDays(20));
    service.put(token(reference), played("s1", "4711", null, started));

    var changed = changedBy(reconcilingAt(NOON.plus(Duration.ofDays(25))));

    assertThat(changed).containsExactly(onRecord(reference));
    assertThat(onRecord(reference).status()).isEqualTo(COMPLETE);
  }

  @Test
  void movesASessionToTheTicketItWasLinkedTo() {
    var reference = launch("4711");
    var moveSession = new MoveSession(sessions);
    var waiting =
        new StatusReport(
            "s1", WAITING, NOON, null, null, new TicketRef("4711", null), null, null, null, null);
    new ApplyStatusReport(sessions, () -> NOON).apply(reference, "msg_1", waiting);

    assertThat(moveSession.move("s1", "4712")).contains(onRecord(reference));
    assertThat(moveSession.move("s1", "4712")).contains(onRecord(reference));
    assertThat(moveSession.move("unknown", "4712")).isEmpty();

    assertThat(onRecord(reference).ticketId()).isEqualTo("4712");
    assertThat(onRecord(reference).revision()).isEqualTo(3);
  }

  @Test
  void staysOnTheTicketItWasLinkedToWhenAnEarlierReportComesLate() {
    var reference = launch("4711");
    var apply = new ApplyStatusReport(sessions, () -> NOON);
    apply.apply(reference, "msg_1", report(WAITING, "4711"));
    var unused = new MoveSession(sessions).move("s1", "4712");

    apply.apply(reference, "msg_2", report(ACTIVE, "4711"));
    assertThat(onRecord(reference).ticketId()).isEqualTo("4712");

    apply.apply(reference, "msg_3", report(COMPLETE, "4712"));
    assertThat(onRecord(reference).ticketId()).isEqualTo("4712");
  }

  @Test
  void staysOnTheLastOfSeveralTicketsItWasLinkedTo() {
    var reference = launch("4711");
    var apply = new ApplyStatusReport(sessions, () -> NOON);
    var move = new MoveSession(sessions);
    apply.apply(reference, "msg_1", report(WAITING, "4711"));
    Stream.of("4712", "4713", "4712", "4714").forEach(each -> move.move("s1", each));

    Stream.of("4711", "4712", "4713")
        .forEach(each -> apply.apply(reference, "msg_" + each, report(ACTIVE, each)));

    assertThat(onRecord(reference).ticketId()).isEqualTo("4714");
  }

  @Test
  void staysOnATicketItWasLinkedToAgain() {
    var reference = launch("4711");
    var apply = new ApplyStatusReport(sessions, () -> NOON);
    var move = new MoveSession(sessions);
    apply.apply(reference, "msg_1", report(WAITING, "4711"));
    Stream.of("4712", "4711").forEach(each -> move.move("s1", each));

    apply.apply(reference, "msg_2", report(ACTIVE, "4712"));

    assertThat(onRecord(reference).ticketId()).isEqualTo("4711");
  }

  @Test
  void followsReportsBackOnceTheyHaveToldOfTheMove() {
    var reference = launch("4711");
    var apply = new ApplyStatusReport(sessions, () -> NOON);
    apply.apply(reference, "msg_1", report(WAITING, "4711"));
    var unused = new MoveSession(sessions).move("s1", "4712");
    apply.apply(reference, "msg_2", report(ACTIVE, "4712"));

    apply.apply(reference, "msg_3", report(COMPLETE, "4711"));

    assertThat(onRecord(reference).ticketId()).isEqualTo("4711");
  }

  @Test
  void followsAReportThatTellsAnotherTicketThanTheOneBefore() {
    var reference = launch("4711");
    var apply = new ApplyStatusReport(sessions, () -> NOON);
    apply.apply(reference, "msg_1", report(WAITING, "4711"));

    apply.apply(reference, "msg_2", report(ACTIVE, "4712"));

    assertThat(onRecord(reference).ticketId()).isEqualTo("4712");
  }

  private static StatusReport report(SessionStatus status, String ticketId) {
    return new StatusReport(
        "s1", status, NOON, NOON, NOON, new TicketRef(ticketId, null), null, null, null, null);
  }

  private ReconcileSessions reconcilingAt(Instant now) {
    return new ReconcileSessions(
        service, sessions, RemoteEvents.NONE, null, new InMemoryTicketSystem(), () -> now);
  }

  private static List<TicketSession> changedBy(ReconcileSessions reconcileSessions) {
    var changed = new ArrayList<TicketSession>();
    reconcileSessions.reconcile(changed::add);
    return changed;
  }

  /** Returns sessions that were heard to be started, and are over by now. */
  private List<String> startedAndPlayed(int count) {
    var references = IntStream.range(0, count).mapToObj(number -> launch("T-" + number)).toList();
    for (int i = 0; i < count; i++) {
      var reference = references.get(i);
      hasStarted("s" + i, reference);
      service.put(token(reference), played("s" + i, "T-" + i, null, NOON.plusSeconds(10)));
    }
    return references;
  }

  private void hasStarted(String sessionId, String reference) {
    var waiting =
        new StatusReport(
            sessionId, WAITING, NOON.plusSeconds(10), null, null, null, null, null, null, null);
    new ApplyStatusReport(sessions, () -> NOON).apply(reference, "msg_1", waiting);
  }

  /** Returns a session that the service has on record as it was requested. */
  private String neverStarted(String ticketId) {
    var reference = launch(ticketId);
    service.put(
        token(reference),
        session(
            new StatusReport(null, NOT_STARTED, null, null, null, null, null, null, null, null)));
    return reference;
  }

  private String launch(String ticketId) {
    return launch(ticketId, NOON);
  }

  private String launch(String ticketId, Instant at) {
    return new LaunchSession(
            service,
            sessions,
            new CallbackBaseUrl(URI.create("https://helpdesk.example/callbacks")),
            () -> at)
        .launch(new LaunchSession.Ticket(ticketId, null, null, null))
        .reference();
  }

  private static String token(String reference) {
    return InMemoryRemoteSessions.token(reference);
  }

  private TicketSession onRecord(String reference) {
    return sessions.session(reference).orElseThrow();
  }
}
