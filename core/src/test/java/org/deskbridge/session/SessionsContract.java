package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.askedForRecording;
import static org.deskbridge.session.SessionFixtures.customerErased;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.history;
import static org.deskbridge.session.SessionFixtures.invitationSpent;
import static org.deskbridge.session.SessionFixtures.invited;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.linked;
import static org.deskbridge.session.SessionFixtures.newId;
import static org.deskbridge.session.SessionFixtures.newInvitation;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.recordingAnswered;
import static org.deskbridge.session.SessionFixtures.recordingNoted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;
import static org.deskbridge.session.SessionFixtures.unattended;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Sessions} does. Implement {@link #sessions()} and inherit the tests. */
public interface SessionsContract {

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Sessions sessions();

  @Test
  default void returnsWhatWasCommitted() {
    var change = commit(requested());

    assertThat(state(change)).contains(change.after().state());
  }

  @Test
  default void returnsASessionOfWhichNothingIsKnown() {
    var change = commit(offered(NOON));

    assertThat(state(change)).contains(change.after().state());
  }

  @Test
  default void returnsTheMachineOfAnUnattendedSession() {
    var change = commit(unattended());

    assertThat(state(change)).contains(change.after().state());
  }

  @Test
  default void returnsTheLastOfSeveralChanges() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    var ended = commit(ended(commit(noted(joined, "Replaced the \"fuse\"\n\tBüro – 東京 🔌 \\"))));

    assertThat(state(ended)).contains(ended.after().state());
  }

  @Test
  default void keepsTheLongestNotes() {
    var noted = commit(noted(commit(started(commit(requested()))), "ü".repeat(20_000)));

    assertThat(state(noted)).contains(noted.after().state());
  }

  @Test
  default void findsASessionByEachOfItsNames() {
    var other = commit(started(commit(requested())));
    var state = commit(started(commit(requested()))).after().state();

    assertThat(sessions().byId(state.id())).map(SupportSession::state).contains(state);
    assertThat(sessions().byStartTokenHash(state.origin().startTokenHash()))
        .map(SupportSession::state)
        .contains(state);
    assertThat(sessions().byJoinCodeHash(state.invitation().codeHash()))
        .map(SupportSession::state)
        .contains(state);
    assertThat(sessions().byId(other.after().state().id()))
        .map(SupportSession::state)
        .contains(other.after().state());
  }

  @Test
  default void knowsNothingOfWhatWasNeverCommitted() {
    commit(started(commit(requested())));
    var state = started(requested()).after().state();

    assertThat(sessions().byKey(state.key())).isEmpty();
    assertThat(sessions().byId(state.id())).isEmpty();
    assertThat(sessions().byStartTokenHash(state.origin().startTokenHash())).isEmpty();
    assertThat(sessions().byJoinCodeHash(state.invitation().codeHash())).isEmpty();
    assertThat(history(sessions(), state.key())).isEmpty();
  }

  @Test
  default void tellsNamesApartThatDifferInCaseAlone() {
    var state = commit(started(commit(requested()))).after().state();

    assertThat(sessions().byKey(new SessionKey(upper(state.key().value())))).isEmpty();
    assertThat(sessions().byId(new SessionId(upper(state.id().value())))).isEmpty();
    assertThat(sessions().byJoinCodeHash(upper(state.invitation().codeHash()))).isEmpty();
  }

  @Test
  default void forgetsAnInvitationThatWasReplaced() {
    var started = commit(started(commit(requested())));
    var renewed = commit(invited(started));

    assertThat(sessions().byJoinCodeHash(hash(started))).isEmpty();
    assertThat(sessions().byJoinCodeHash(hash(renewed)))
        .map(SupportSession::state)
        .contains(renewed.after().state());
  }

  @Test
  default void forgetsAnInvitationThatWasSpent() {
    var started = commit(started(commit(requested())));
    commit(invitationSpent(started));

    assertThat(sessions().byJoinCodeHash(hash(started))).isEmpty();
  }

  @Test
  default void findsAnInvitationWhoseTimeIsOver() {
    var requested = commit(requested());
    var over = new OpenJoinCode(1, "over", NOON.minusSeconds(1));
    var started = commit(started(requested, newId(), over));

    assertThat(sessions().byJoinCodeHash("over"))
        .map(SupportSession::state)
        .contains(started.after().state());
  }

  @Test
  default void keepsTheFirstOfTwoRivalChanges() {
    var requested = commit(requested());
    var first = commit(started(requested));
    var rival = started(requested);

    assertThatThrownBy(() -> commit(rival)).isInstanceOf(StaleSessionException.class);

    assertThat(state(first)).contains(first.after().state());
    assertThat(history(sessions(), first.after().state().key()))
        .containsExactly(requested.event(), first.event());
    assertThat(sessions().byId(rival.after().state().id())).isEmpty();
  }

  @Test
  default void refusesToCommitTheSameChangeTwice() {
    var requested = commit(requested());
    var started = commit(started(requested));

    assertThatThrownBy(() -> commit(requested)).isInstanceOf(StaleSessionException.class);
    assertThatThrownBy(() -> commit(started)).isInstanceOf(StaleSessionException.class);

    assertThat(history(sessions(), started.after().state().key())).hasSize(2);
  }

  /** Names follow from the key, so two starts of one session give the same: still one is late. */
  @Test
  default void callsARivalLateEvenIfItGivesTheSameNames() {
    var requested = commit(requested());
    var id = newId();
    var invitation = newInvitation(NOON);
    commit(started(requested, id, invitation));

    assertThatThrownBy(() -> commit(started(requested, id, invitation)))
        .isInstanceOf(StaleSessionException.class);
  }

  @Test
  default void refusesTheIdOfAnotherSession() {
    var id = newId();
    var first = commit(started(commit(requested()), id));
    var second = commit(requested());
    var rival = started(second, id);

    assertThatThrownBy(() -> commit(rival)).isInstanceOf(SessionIdTakenException.class);

    assertThat(sessions().byId(id)).map(SupportSession::state).contains(first.after().state());
    assertThat(state(second)).contains(second.after().state());
    assertThat(history(sessions(), second.after().state().key())).containsExactly(second.event());
    assertThat(sessions().byJoinCodeHash(hash(rival))).isEmpty();
  }

  @Test
  default void refusesTheOpenInvitationOfAnotherSession() {
    var open = newInvitation(NOON);
    var first = commit(started(commit(requested()), newId(), open));
    var second = commit(requested());
    var rival = started(second, newId(), open);

    assertThatThrownBy(() -> commit(rival)).isInstanceOf(SessionIdTakenException.class);
    assertThatThrownBy(() -> commit(invited(commit(started(second)), open)))
        .isInstanceOf(SessionIdTakenException.class);

    assertThat(sessions().byJoinCodeHash(open.codeHash()))
        .map(SupportSession::state)
        .contains(first.after().state());
    assertThat(sessions().byId(rival.after().state().id())).isEmpty();
  }

  @Test
  default void givesAnInvitationAwayAgainOnceItIsSpent() {
    var invitation = newInvitation(NOON);
    commit(invitationSpent(commit(started(commit(requested()), newId(), invitation))));

    var second = commit(started(commit(requested()), newId(), invitation));

    assertThat(sessions().byJoinCodeHash(invitation.codeHash()))
        .map(SupportSession::state)
        .contains(second.after().state());
  }

  @Test
  default void remembersEverythingThatHappened() {
    var other = commit(requested());
    var requested = commit(requested());
    var started = commit(started(requested));
    var invited = commit(invited(started));
    var spent = commit(invitationSpent(invited));
    commit(started(other));
    var joined = commit(joined(spent));
    var asked = commit(said(joined, ParticipantRole.EXPERT, "Wo klemmt's?\n\"Hier\" – 東京 🔌"));
    var answered = commit(said(asked, ParticipantRole.CUSTOMER, " "));
    var noted = commit(noted(answered, ""));
    var ended = commit(ended(noted));

    assertThat(history(sessions(), requested.after().state().key()))
        .containsExactly(
            requested.event(),
            started.event(),
            invited.event(),
            spent.event(),
            joined.event(),
            asked.event(),
            answered.event(),
            noted.event(),
            ended.event());
  }

  @Test
  default void remembersWhatWasSaidAboutBeingRecorded() {
    var requested = commit(requested());
    var started = commit(started(requested, RecordingMode.ALWAYS));
    var joined = commit(joined(started));
    var asked = commit(askedForRecording(joined));
    var declined = commit(recordingAnswered(asked, false));
    var agreed = commit(recordingAnswered(declined, true));
    var noted = commit(recordingNoted(agreed));
    var linked = commit(linked(noted, new TicketRef("4712", null)));
    var erased = commit(customerErased(linked));

    assertThat(state(erased)).contains(erased.after().state());
    assertThat(history(sessions(), requested.after().state().key()))
        .containsExactly(
            requested.event(),
            started.event(),
            joined.event(),
            asked.event(),
            declined.event(),
            agreed.event(),
            noted.event(),
            linked.event(),
            erased.event());
  }

  @Test
  default void keepsAStateThatItsEventsLeadTo() {
    var started = commit(started(commit(requested()), RecordingMode.ALWAYS));
    var joined = commit(joined(commit(invitationSpent(commit(invited(started))))));
    var noted =
        commit(noted(commit(said(joined, ParticipantRole.EXPERT, "Hello")), "first \uD83D\uDD0C"));
    var again = commit(noted(noted, "second \uD83D\uDD0B"));
    var agreed = commit(recordingAnswered(commit(askedForRecording(again)), true));
    var linked = commit(linked(commit(recordingNoted(agreed)), new TicketRef("4712", null)));
    var ended = commit(ended(linked));

    assertThat(SessionState.replay(new SessionHistory(sessions(), ended.event().session())))
        .isEqualTo(ended.after().state())
        .isEqualTo(state(ended).orElseThrow());
  }

  @Test
  default void keepsAStateThatGrowsAndShrinks() {
    var change = commit(joined(commit(started(commit(requested())))));
    for (int i = 0; i < 40; i++) {
      change = commit(noted(change, "ü".repeat(i * 53 % 40 * 300) + i));
      change = commit(said(change, ParticipantRole.EXPERT, "line " + i));

      assertThat(state(change)).contains(change.after().state());
    }
  }

  @Test
  default void returnsAHistoryInPages() {
    var change = commit(started(commit(requested())));
    for (int i = 0; i < 5; i++) {
      change = commit(said(change, ParticipantRole.EXPERT, "line " + i));
    }
    var key = change.event().session();

    assertThat(sessions().history(key, 0, 3))
        .extracting(SessionEvent::revision)
        .containsExactly(0, 1, 2);
    assertThat(sessions().history(key, 3, 3))
        .extracting(SessionEvent::revision)
        .containsExactly(3, 4, 5);
    assertThat(sessions().history(key, 6, 3)).containsExactly(change.event());
    assertThat(sessions().history(key, 7, 3)).isEmpty();
  }

  @Test
  default void returnsTheLastLinesOfAChat() {
    var other = commit(started(commit(requested())));
    commit(said(other, ParticipantRole.EXPERT, "elsewhere"));
    var first = commit(said(commit(started(commit(requested()))), ParticipantRole.EXPERT, "first"));
    var second = commit(said(commit(noted(first, "notes")), ParticipantRole.CUSTOMER, "second"));
    var third = commit(said(commit(joined(second)), ParticipantRole.CUSTOMER, "third"));
    commit(ended(third));
    var key = first.event().session();

    assertThat(chat(key, Integer.MAX_VALUE, 2)).containsExactly(second.event(), third.event());
    assertThat(chat(key, third.event().revision(), 5))
        .containsExactly(first.event(), second.event());
    assertThat(chat(key, first.event().revision(), 5)).isEmpty();
    assertThat(chat(requested().event().session(), Integer.MAX_VALUE, 5)).isEmpty();
  }

  @Test
  default void returnsComingsAndGoingsAmongTheLinesOfAChat() {
    var said =
        commit(said(commit(started(commit(requested()))), ParticipantRole.EXPERT, "one moment"));
    var left = commit(attended(said, false));
    var back = commit(attended(left, true));
    var key = said.event().session();

    assertThat(left.after().state().away()).containsExactly(ERIKA.user());
    assertThat(back.after().state().away()).isEmpty();
    assertThat(state(back)).contains(back.after().state());
    assertThat(chat(key, Integer.MAX_VALUE, 5))
        .containsExactly(said.event(), left.event(), back.event());
    assertThat(SessionState.replay(history(sessions(), key))).isEqualTo(back.after().state());
  }

  private static SessionChange attended(SessionChange before, boolean isPresent) {
    var at = before.event().at().plusSeconds(60);
    return before.after().attend(ERIKA.user(), isPresent, at).orElseThrow();
  }

  private List<SessionEvent> chat(SessionKey key, int before, int limit) {
    return List.copyOf(sessions().chat(key, before, limit));
  }

  @ParameterizedTest
  @EnumSource
  default void keepsWhatTheAccountHadDecidedAboutRecordings(RecordingMode mode) {
    var started = commit(started(commit(requested()), mode));

    assertThat(state(started)).contains(started.after().state());
  }

  @Test
  default void letsExactlyOneOfManyRivalsWin() {
    rounds(
        round -> {
          var requested = commit(requested());

          var won = atOnce(8, number -> wins(() -> commit(started(requested))));

          assertThat(won).containsOnlyOnce(true);
          assertThat(history(sessions(), requested.after().state().key())).hasSize(2);
        });
  }

  @Test
  default void givesANameAwayToExactlyOneOfManyRivals() {
    rounds(
        round -> {
          var id = newId();
          var requested = atOnce(8, number -> commit(requested()));

          var won = atOnce(8, number -> wins(() -> commit(started(requested.get(number), id))));

          assertThat(won).containsOnlyOnce(true);
          assertThat(sessions().byId(id))
              .map(found -> found.state().key())
              .contains(requested.get(won.indexOf(true)).after().state().key());
        });
  }

  @Test
  default void recordsWhatManyCommitAtOnce() {
    var last =
        atOnce(
            8,
            number -> {
              var change = commit(started(commit(requested())));
              for (int i = 0; i < 20; i++) {
                change = commit(said(change, ParticipantRole.EXPERT, "line " + i));
              }
              return change;
            });

    assertThat(last)
        .allSatisfy(
            change -> {
              assertThat(state(change)).contains(change.after().state());
              assertThat(history(sessions(), change.after().state().key()))
                  .extracting(SessionEvent::revision)
                  .hasSize(22)
                  .isSorted();
            });
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private Optional<SessionState> state(SessionChange change) {
    return sessions().byKey(change.after().state().key()).map(SupportSession::state);
  }

  private static String hash(SessionChange change) {
    return change.after().state().invitation().codeHash();
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
