package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskbridge.helpdesk.RemoteSessionFixtures.played;
import static org.deskbridge.session.SessionStatus.ABANDONED;
import static org.deskbridge.session.SessionStatus.ACTIVE;
import static org.deskbridge.session.SessionStatus.COMPLETE;
import static org.deskbridge.session.SessionStatus.NOT_STARTED;
import static org.deskbridge.session.SessionStatus.WAITING;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deskbridge.LogLines;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reconciliation at a service with an event feed. */
class ReconcileByFeedTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @RegisterExtension final LogLines log = LogLines.of(FeedReconciliation.class);

  private final InMemoryRemoteSessions service = new InMemoryRemoteSessions();
  private final InMemoryRemoteEvents events = new InMemoryRemoteEvents();
  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();
  private final InMemoryFeedPosition position = new InMemoryFeedPosition();
  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final TicketRef ours = tickets.add("Printer prints blank pages", "");
  private final List<TicketSession> changed = new ArrayList<>();
  private int number;

  @Test
  void comparesSessionsOnceAndThenFollowsTheFeed() {
    var before = launch("4711");
    service.put(token(before), played("s1", "4711", null, NOON));
    happened(before, "s1", COMPLETE, null);

    reconcile();
    assertThat(changed).containsExactly(session(before));
    assertThat(position.cursor()).contains("1");

    var after = launch("4712");
    happened(after, "s2", WAITING, null);
    reconcile();
    assertThat(changed).containsExactly(session(before), session(after));
    assertThat(events.asked()).containsExactly(null, "1");
    assertThat(position.cursor()).contains("2");
  }

  @Test
  void asksForNoSessionThatWasNeverStarted() {
    reconcile();
    IntStream.range(0, 20).forEach(each -> launch("T-" + each));
    var started = launch("4711");
    happened(started, "s1", WAITING, null);
    service.failWith(down());

    reconcile();

    assertThat(changed).containsExactly(session(started));
    assertThat(session(started).status()).isEqualTo(WAITING);
  }

  @Test
  void learnsOfNotesHoweverLateTheyAreWritten() {
    reconcile();
    var reference = launch("4711");
    happened(reference, "s1", COMPLETE, null);
    reconcile();
    happened(reference, "s1", COMPLETE, "Put in new toner.");

    new ReconcileSessions(
            service, sessions, events, position, tickets, () -> NOON.plusSeconds(90L * 24 * 3600))
        .reconcile(changed::add);

    assertThat(requireNonNull(session(reference).report()).notes()).isEqualTo("Put in new toner.");
    assertThat(changed).hasSize(2);
  }

  @Test
  void appliesTheLastReportOfEachSessionInAPage() {
    reconcile();
    var reference = launch("4711");
    happened(reference, "s1", WAITING, null);
    happened(reference, "s1", ACTIVE, "first");
    happened(reference, "s1", COMPLETE, "second");
    events.add(new RemoteEvents.Event("msg_x", "session.message", key(reference), null));

    reconcile();

    assertThat(changed).hasSize(1);
    assertThat(session(reference).status()).isEqualTo(COMPLETE);
    assertThat(requireNonNull(session(reference).report()).notes()).isEqualTo("second");
  }

  @Test
  void readsEveryPageAndKeepsThePlaceOfEach() {
    reconcile();
    var references = IntStream.range(0, 250).mapToObj(each -> launch("T-" + each)).toList();
    for (var each : references) {
      happened(each, "s of " + each, COMPLETE, null);
    }

    reconcile();

    assertThat(references).allMatch(each -> session(each).status() == COMPLETE);
    assertThat(events.asked()).containsExactly(null, "0", "100", "200");
    assertThat(position.cursor()).contains("250");
  }

  @Test
  void storesThePlaceOnlyAfterWhatItBrought() {
    reconcile();
    var reference = launch("4711");
    happened(reference, "s1", WAITING, null);
    var broken =
        new ReconcileSessions(
            service, sessions, events, position, tickets, () -> NOON.plusSeconds(1));

    assertThatThrownBy(
            () ->
                broken.reconcile(
                    each -> {
                      throw new IllegalStateException("killed");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(position.cursor()).contains("0");
  }

  @Test
  void ignoresSessionsOfOthers() {
    reconcile();
    events.add(
        new RemoteEvents.Event(
            "msg_other_1", "session.started", "other", report("s9", WAITING, null)));

    reconcile();

    assertThat(changed).isEmpty();
    assertThat(position.cursor()).contains("1");
  }

  @Test
  void takesInASessionThatWasStartedForATicketOfOursButRequestedElsewhere() {
    reconcile();
    elsewhere("session.requested", ours(null, NOT_STARTED));
    followForTicketsOfOurs();
    assertThat(changed).isEmpty();

    elsewhere("session.started", ours("s9", WAITING));
    followForTicketsOfOurs();
    elsewhere("session.joined", ours("s9", ACTIVE));
    followForTicketsOfOurs();

    assertThat(changed)
        .extracting(TicketSession::ticketId, TicketSession::status, TicketSession::isRequestedHere)
        .containsExactly(tuple("T-1", WAITING, false), tuple("T-1", ACTIVE, false));
    assertThat(sessions.ofTicket("T-1")).containsExactly(changed.get(1));
  }

  @Test
  void appliesReportsOfASessionThatWasStartedAgainToWhatTheFeedBroughtOfIt() {
    reconcile();
    var reference = launch("T-1");
    var reports = new ApplyStatusReport(sessions, () -> NOON);
    reports.apply(reference, "1", ours("s1", WAITING));
    reports.apply(reference, "2", ours("s1", ABANDONED));
    elsewhere("session.started", ours("s2", WAITING));
    followForTicketsOfOurs();

    reports.apply(reference, "3", ours("s2", WAITING));
    reports.apply(reference, "4", ours("s2", COMPLETE));

    assertThat(sessions.ofTicket("T-1"))
        .extracting(TicketSession::sessionId, TicketSession::status)
        .containsExactlyInAnyOrder(tuple("s1", ABANDONED), tuple("s2", COMPLETE));
  }

  @Test
  void followsNothingUntilSessionsWereCompared() {
    followForTicketsOfOurs();

    assertThat(events.asked()).isEmpty();
    assertThat(position.cursor()).isEmpty();
  }

  @Test
  void comparesSessionsAtAServiceWithoutAFeed() {
    events.setMissing(true);
    var reference = launch("4711");
    service.put(token(reference), played("s1", "4711", null, NOON));

    reconcile();

    assertThat(changed).containsExactly(session(reference));
    assertThat(position.cursor()).isEmpty();
  }

  @Test
  void comparesSessionsWhereTheCallForTheFeedIsRefused() {
    events.failWith(new InvalidTokenException());
    var reference = launch("4711");
    service.put(token(reference), played("s1", "4711", null, NOON));

    reconcile();

    assertThat(changed).containsExactly(session(reference));
  }

  @Test
  void comparesSessionsOnceMoreWhereTheServiceLostItsPlace() {
    events.add(new RemoteEvents.Event("msg_1", "session.message", "other", null));
    reconcile();
    events.clear();
    var reference = launch("4711");
    service.put(token(reference), played("s1", "4711", null, NOON));

    reconcile();

    assertThat(changed).containsExactly(session(reference));
    assertThat(position.cursor()).contains("0");
  }

  @Test
  void saysThatItsReceiverWasDisabledAndGoesOn() {
    reconcile();
    var reference = launch("4711");
    var url = "https://desk.example/callbacks";
    events.add(new RemoteEvents.Event("rcv_1", "receiver.disabled", null, null, url));
    events.add(new RemoteEvents.Event("rcv_2", "receiver.enabled", null, null, url));
    happened(reference, "s1", WAITING, null);

    reconcile();

    assertThat(log.all())
        .containsExactly(
            "WARNING: support service: it has disabled the receiver of callbacks"
                + " https://desk.example/callbacks, which answered nothing but failures for five"
                + " days; repair and enable it, callbacks wait until then");
    assertThat(changed).containsExactly(session(reference));
    assertThat(position.cursor()).contains("3");
  }

  @Test
  void saysSoWhenTheFeedThatItFollowsFails() {
    reconcile();
    var down = down();
    events.failWith(down);
    assertThatThrownBy(this::reconcile).isSameAs(down);

    events.failWith(new InvalidTokenException());
    assertThatThrownBy(this::reconcile).isInstanceOf(RejectedException.class);
  }

  @Test
  void saysSoWhenAFeedNeverEnds() {
    position.save("c1");
    RemoteEvents endless =
        (after, limit) -> Optional.of(new RemoteEvents.Page(List.of(), "c1", true));
    var reconcileSessions =
        new ReconcileSessions(service, sessions, endless, position, tickets, () -> NOON);

    assertThatThrownBy(() -> reconcileSessions.reconcile(changed::add))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("support service: a feed that does not move forward");
  }

  private static UnavailableException down() {
    return new UnavailableException("support service: cut off", null);
  }

  private void reconcile() {
    new ReconcileSessions(
            service, sessions, events, position, tickets, () -> NOON.plusSeconds(3600))
        .reconcile(changed::add);
  }

  private void followForTicketsOfOurs() {
    new FollowEvents(service, sessions, events, position, tickets, () -> NOON.plusSeconds(3600))
        .follow(changed::add);
  }

  private void elsewhere(String type, StatusReport report) {
    events.add(new RemoteEvents.Event("msg_" + ++number, type, "elsewhere", report));
  }

  private void happened(
      String reference, String sessionId, SessionStatus status, @Nullable String notes) {
    events.add(
        new RemoteEvents.Event(
            "msg_" + ++number,
            "session.something",
            key(reference),
            report(sessionId, status, notes)));
  }

  private StatusReport ours(@Nullable String sessionId, SessionStatus status) {
    return report(sessionId, status, null, ours);
  }

  private static StatusReport report(
      @Nullable String sessionId, SessionStatus status, @Nullable String notes) {
    return report(sessionId, status, notes, new TicketRef("4711", null));
  }

  private static StatusReport report(
      @Nullable String sessionId, SessionStatus status, @Nullable String notes, TicketRef ticket) {
    return new StatusReport(
        sessionId,
        status,
        NOON,
        status == WAITING || status == NOT_STARTED || status == ABANDONED
            ? null
            : NOON.plusSeconds(10),
        status == COMPLETE || status == ABANDONED ? NOON.plusSeconds(60) : null,
        ticket,
        "Erika Expert",
        notes,
        null,
        null);
  }

  private static String key(String reference) {
    return new SessionToken(token(reference)).key().value();
  }

  private String launch(String ticketId) {
    return new LaunchSession(
            service,
            sessions,
            new CallbackBaseUrl(URI.create("https://helpdesk.example/callbacks")),
            () -> NOON)
        .launch(new LaunchSession.Ticket(ticketId, null, null, null))
        .reference();
  }

  private static String token(String reference) {
    return InMemoryRemoteSessions.token(reference);
  }

  private TicketSession session(String reference) {
    return sessions.session(reference).orElseThrow();
  }
}
