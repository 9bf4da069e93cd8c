package org.deskbridge.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TicketSessions} does. Implement {@link #ticketSessions()} and inherit the
 * tests.
 */
public interface TicketSessionsContract {

  /** When the sessions of these tests are requested. */
  Instant NOON = Instant.parse("2026-11-21T12:00:00.001Z");

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  TicketSessions ticketSessions();

  @Test
  default void makesReferencesThatFitIntoAnAddressAndCannotBeGuessed() {
    var references =
        atOnce(8, number -> Stream.generate(ticketSessions()::newReference).limit(50).toList())
            .stream()
            .flatMap(List::stream)
            .toList();

    assertThat(references).doesNotHaveDuplicates().allMatch(each -> each.matches("[\\w-]{16,64}"));
  }

  @Test
  default void returnsWhatWasSaved() {
    var session = save(requested("4711", NOON));

    assertThat(ticketSessions().session(session.reference())).contains(session);
    assertThat(ticketSessions().session("none")).isEmpty();
  }

  @Test
  default void returnsTheLatestOfSeveralChanges() {
    var waiting =
        new StatusReport(
            "s1",
            SessionStatus.WAITING,
            NOON.plusSeconds(1),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    var complete =
        new StatusReport(
            "s1",
            SessionStatus.COMPLETE,
            NOON.plusSeconds(1),
            NOON.plusSeconds(2),
            NOON.plusSeconds(3),
            new TicketRef("4712", null),
            "Erika Expert",
            "\"Büro\"\n🔌",
            URI.create("https://support.example/recordings/s1"),
            null,
            List.of("Kim Colleague"));
    var requested = save(requested("4711", NOON));

    var waits = save(requested.apply(waiting, "msg_1", NOON));
    assertThat(ticketSessions().session(requested.reference())).contains(waits);

    var over = save(waits.apply(complete, "msg_2", NOON));
    assertThat(ticketSessions().session(requested.reference())).contains(over);
  }

  @Test
  default void listsTheSessionsOfATicketLatestFirst() {
    var first = save(requested("4711", NOON));
    var third = save(requested("4711", NOON.plusSeconds(2)));
    var second = save(requested("4711", NOON.plusSeconds(1)));
    save(requested("4712", NOON));

    assertThat(ticketSessions().ofTicket("4711")).containsExactly(third, second, first);
    assertThat(ticketSessions().ofTicket("none")).isEmpty();
  }

  @Test
  default void keepsTheFirstOfTwoRivals() {
    var requested = save(requested("4711", NOON));
    var first = save(requested.apply(report("s1"), "msg_1", NOON));
    var rival = requested.apply(report("s2"), "msg_2", NOON);

    assertThatThrownBy(() -> ticketSessions().save(rival))
        .isInstanceOf(StaleTicketSessionException.class);
    assertThatThrownBy(() -> ticketSessions().save(requested))
        .isInstanceOf(StaleTicketSessionException.class);

    assertThat(ticketSessions().session(requested.reference())).contains(first);
    assertThat(ticketSessions().ofTicket("4711")).containsExactly(first);
  }

  @Test
  default void letsExactlyOneOfManyRivalsWin() {
    rounds(
        round -> {
          var requested = save(requested("4711", NOON));

          var won =
              atOnce(
                  8,
                  number ->
                      wins(
                          () ->
                              save(
                                  requested.apply(
                                      report("s%d-%d".formatted(round, number)),
                                      "msg_%d_%d".formatted(round, number),
                                      NOON))));

          assertThat(won).containsOnlyOnce(true);
        });
  }

  @Test
  default void keepsTokenAndLaunchUrlOfTheService() {
    var known = save(save(requested("4711", NOON)).knownAs(accepted("e0-sécret")));

    assertThat(ticketSessions().session(known.reference())).contains(known);
  }

  @Test
  default void findsASessionByTheIdOfTheService() {
    var started = save(save(requested("4711", NOON)).apply(report("s1"), "msg_1", NOON));
    save(requested("4711", NOON));

    assertThat(ticketSessions().bySessionId("s1")).contains(started);
    assertThat(ticketSessions().bySessionId("s2")).isEmpty();
  }

  @Test
  default void movesASessionToAnotherTicket() {
    var moved = save(save(requested("4711", NOON)).on("4712"));

    assertThat(ticketSessions().ofTicket("4711")).isEmpty();
    assertThat(ticketSessions().ofTicket("4712")).containsExactly(moved);
    assertThat(moved.leftTickets()).containsExactly("4711");
  }

  @Test
  default void listsWhatIsNotOverLongestRequestedFirst() {
    var late = save(requested("4711", NOON.plusSeconds(2)));
    var waiting = save(save(requested("4712", NOON)).apply(report("s1"), "msg_1", NOON));
    var complete =
        new StatusReport("s2", SessionStatus.COMPLETE, NOON, null, NOON, null, "", "", null, null);
    save(save(requested("4711", NOON)).apply(complete, "msg_1", NOON));
    save(requested("4711", NOON.minusMillis(1)));

    assertThat(ticketSessions().unfinished(NOON)).containsExactly(waiting, late);
  }

  @Test
  default void listsWhatEndedLatelyLongestRequestedFirst() {
    var late = save(save(requested("4711", NOON.plusSeconds(2))).apply(over("s1", 0), "1", NOON));
    var early = save(save(requested("4712", NOON)).apply(over("s2", 60_000), "2", NOON));
    save(save(requested("4713", NOON)).apply(over("s3", -1), "3", NOON));
    save(save(requested("4714", NOON)).apply(report("s4"), "4", NOON));

    assertThat(ticketSessions().ended(NOON)).containsExactly(early, late);
  }

  @Test
  default void takesInASessionThatWasStartedAgain() {
    var requested = save(save(requested("4711", NOON)).knownAs(accepted("e0-1")));
    var abandoned =
        new StatusReport(
            "s1",
            SessionStatus.ABANDONED,
            NOON,
            null,
            NOON,
            null,
            null,
            null,
            null,
            EndReason.NOBODY_JOINED);
    var ended = save(requested.apply(abandoned, "msg_1", NOON));
    assertThat(ticketSessions().ended(NOON)).containsExactly(ended);

    var waiting =
        new StatusReport(
            "s2",
            SessionStatus.WAITING,
            NOON.plusSeconds(60),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    var again = save(ended.apply(waiting, "msg_2", NOON));

    assertThat(ticketSessions().session(requested.reference())).contains(again);
    assertThat(ticketSessions().bySessionId("s2")).contains(again);
    assertThat(ticketSessions().bySessionId("s1")).isEmpty();
    assertThat(ticketSessions().unfinished(NOON)).containsExactly(again);
    assertThat(ticketSessions().ended(NOON)).isEmpty();
  }

  private static RemoteSessions.Requested accepted(String token) {
    var launchUrl = URI.create("https://support.example/launch?token=" + token);
    return new RemoteSessions.Requested(token, launchUrl);
  }

  private static StatusReport over(String sessionId, long millisAfterNoon) {
    var at = NOON.plusMillis(millisAfterNoon);
    return new StatusReport(
        sessionId, SessionStatus.COMPLETE, NOON, null, at, null, null, null, null, null);
  }

  private TicketSession requested(String ticketId, Instant at) {
    return TicketSession.requested(ticketSessions().newReference(), ticketId, at);
  }

  private static StatusReport report(String sessionId) {
    return new StatusReport(
        sessionId, SessionStatus.WAITING, NOON, null, null, null, null, null, null, null);
  }

  private TicketSession save(TicketSession session) {
    ticketSessions().save(session);
    return session;
  }
}
