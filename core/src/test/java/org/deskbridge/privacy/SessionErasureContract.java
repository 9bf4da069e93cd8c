package org.deskbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;
import static org.deskbridge.callback.CallbackFixtures.FAILED;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.session.SessionFixtures.ERIKA;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.OTTO;
import static org.deskbridge.session.SessionFixtures.askedForRecording;
import static org.deskbridge.session.SessionFixtures.customerErased;
import static org.deskbridge.session.SessionFixtures.ended;
import static org.deskbridge.session.SessionFixtures.history;
import static org.deskbridge.session.SessionFixtures.invitationSpent;
import static org.deskbridge.session.SessionFixtures.invited;
import static org.deskbridge.session.SessionFixtures.joined;
import static org.deskbridge.session.SessionFixtures.linked;
import static org.deskbridge.session.SessionFixtures.noted;
import static org.deskbridge.session.SessionFixtures.offered;
import static org.deskbridge.session.SessionFixtures.recordingAnswered;
import static org.deskbridge.session.SessionFixtures.recordingNoted;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.session.Customer;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionHistory;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.session.query.SessionQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of {@link SessionRetentionContract} that is about customers. */
public interface SessionErasureContract {

  /** Later than the fixtures' changes. */
  Instant LONG_AFTER = NOON.plus(Duration.ofDays(1));

  /** Returns the implementation under test. */
  SessionRetention sessionRetention();

  /** Returns the record it works on. */
  Sessions sessions();

  /** Returns the lists of that record. */
  SessionQueries sessionQueries();

  /** Returns what tells of that record. */
  SessionEvents sessionEvents();

  /** Returns the queue that the record fills. */
  CallbackQueue callbacks();

  @Test
  default void findsACustomerByAddressOrNameInAnyCase() {
    var key = key(commit(requested()));

    assertThat(found("carl@example.net", null)).containsExactly(key);
    assertThat(found(" CARL@Example.NET ", null)).containsExactly(key);
    assertThat(found(null, "carl CUSTOMER")).containsExactly(key);
    assertThat(found("carl@example.net", "Carl Customer")).containsExactly(key);
    assertThat(found("carl@example.net", "Somebody Else")).isEmpty();
  }

  @Test
  default void findsACustomerWhoIsWrittenInOtherLettersThanLatinOnes() {
    var joined =
        commit(joined(commit(started(commit(requested()))), new Customer("ÄNNE Öz", null)));

    assertThat(found(null, "änne öZ")).containsExactly(key(joined));
  }

  @Test
  default void takesNoLetterForAnother() {
    commit(requested());

    assertThat(found("%", null)).isEmpty();
    assertThat(found("carl_example.net", null)).isEmpty();
    assertThat(found("carl@example", null)).isEmpty();
    assertThat(found(null, "Carl")).isEmpty();
    assertThat(found(null, "Carl' or 1=1 --")).isEmpty();
  }

  /** A customer who joins may go by another name than the helpdesk said. */
  @Test
  default void findsWhateverACustomerWasEverCalled() {
    var key = key(commit(ended(commit(joined(commit(started(commit(requested()))))))));

    assertThat(found(null, "Carl Customer")).containsExactly(key);
    assertThat(found(null, "Carla")).containsExactly(key);
    assertThat(found("carl@example.net", null)).containsExactly(key);
    assertThat(found("carl@example.net", "Carla")).isEmpty();
  }

  @Test
  default void findsNobodyInOtherAccounts() {
    var erikas = key(commit(requested(NOON, ERIKA)));
    var ottos = key(commit(requested(NOON, OTTO)));
    commit(offered(NOON));

    assertThat(found("carl@example.net", null)).containsExactly(erikas);
    assertThat(
            sessionRetention()
                .of(OTTO.account().key(), new CustomerQuery("carl@example.net", null)))
        .containsExactly(ottos);
    assertThat(
            sessionRetention()
                .of(new AccountKey(Long.MAX_VALUE), new CustomerQuery("carl@example.net", null)))
        .isEmpty();
  }

  @Test
  default void namesTheSessionFirstThatWasRequestedFirst() {
    var last = key(commit(requested(NOON.plusMillis(2), ERIKA)));
    var first = key(commit(requested(NOON, ERIKA)));
    var second = key(commit(requested(NOON.plusMillis(1), ERIKA)));

    assertThat(found("carl@example.net", null)).containsExactly(first, second, last);
  }

  @Test
  default void replacesTheHistoryAndAddsTheReceipt() {
    var other = commit(joined(commit(started(commit(requested())))));
    var last = commitEveryKind();
    var before = history(sessions(), key(last));

    var receipt = rewrite(last);

    assertThat(history(sessions(), key(last)))
        .containsExactlyElementsOf(
            Stream.concat(
                    before.stream().map(SessionEvent::withoutCustomer), Stream.of(receipt.event()))
                .toList())
        .zipSatisfy(
            Stream.concat(before.stream(), Stream.of(receipt.event())).toList(),
            (now, then) -> {
              assertThat(now.at()).isEqualTo(then.at());
              assertThat(now).hasSameClassAs(then);
              assertThat(now.revision()).isEqualTo(then.revision());
            });
    assertThat(state(last)).isEqualTo(receipt.after().state());
    assertThat(state(other)).isEqualTo(other.after().state());
    assertThat(history(sessions(), key(other))).hasSize(3);
  }

  @Test
  default void leavesNoLineInTheChat() {
    var last = commitEveryKind();

    var receipt = rewrite(last);
    var later =
        commit(said(commit(started(commit(requested()))), ParticipantRole.EXPERT, "elsewhere"));

    assertThat(sessions().chat(key(receipt), Integer.MAX_VALUE, 10)).isEmpty();
    assertThat(sessions().chat(key(later), Integer.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  default void keepsAStateThatItsEventsLeadTo() {
    var receipt = rewrite(commit(joined(commit(started(commit(requested()))))));

    var noted = commit(noted(receipt, "Written afterwards."));

    assertThat(SessionState.replay(new SessionHistory(sessions(), key(noted))))
        .isEqualTo(noted.after().state())
        .isEqualTo(state(noted));
  }

  @Test
  default void findsTheSessionByItsNamesAfterwards() {
    var receipt = rewrite(commit(started(commit(requested())))).after();
    var state = receipt.state();

    assertThat(sessions().byId(state.id()).orElseThrow().state()).isEqualTo(state);
    assertThat(sessions().byStartTokenHash(state.origin().startTokenHash()).orElseThrow().state())
        .isEqualTo(state);
    assertThat(sessions().byJoinCodeHash(state.invitation().codeHash()).orElseThrow().state())
        .isEqualTo(state);
    assertThat(
            sessionQueries()
                .page(
                    AccessScope.of(ERIKA.account().key()),
                    new SessionListRange(NOON, LONG_AFTER, null),
                    10))
        .containsExactly(state);
    assertThat(sessionQueries().due(AccessScope.everything(), LONG_AFTER, LONG_AFTER, 10))
        .containsExactly(state);
  }

  @Test
  default void findsTheCustomerNoMore() {
    rewrite(commit(joined(commit(started(commit(requested()))))));
    var other = key(commit(requested()));

    assertThat(found("carl@example.net", null)).containsExactly(other);
    assertThat(found(null, "Carla")).isEmpty();
  }

  @Test
  default void goesOnAfterTheReceipt() {
    var receipt = rewrite(commit(joined(commit(started(commit(requested()))))));

    var ended = commit(ended(receipt));

    assertThat(state(ended)).isEqualTo(ended.after().state());
    assertThat(history(sessions(), key(ended))).hasSize(5);
  }

  @Test
  default void erasesAgainWhatCameAfterTheReceipt() {
    var joined = commit(joined(commit(started(commit(requested())))));
    var noted = commit(noted(rewrite(joined), "It was Carl again."));

    var receipt = rewrite(noted);

    assertThat(state(receipt).notes()).isNull();
    assertThat(history(sessions(), key(receipt)))
        .hasSize(6)
        .allMatch(event -> event.equals(event.withoutCustomer()));
  }

  @Test
  default void replacesNothingIfTheSessionChangedMeanwhile() {
    var started = commit(started(commit(requested())));
    var history = history(sessions(), key(started));
    var joined = commit(joined(started));

    assertThatThrownBy(() -> sessionRetention().eraseCustomer(customerErased(started)))
        .isInstanceOf(StaleSessionException.class);

    assertThat(state(joined)).isEqualTo(joined.after().state());
    assertThat(history(sessions(), key(joined)))
        .startsWith(history.toArray(SessionEvent[]::new))
        .endsWith(joined.event());
  }

  @Test
  default void replacesTheHistoryForOneOfManyRivals() {
    rounds(
        round -> {
          var last = commit(joined(commit(started(commit(requested())))));

          var won =
              atOnce(
                  8, number -> wins(() -> sessionRetention().eraseCustomer(customerErased(last))));

          assertThat(won).containsOnlyOnce(true);
          assertThat(history(sessions(), key(last))).hasSize(4);
        });
  }

  @Test
  default void reportsNothingOfTheCustomerThatWasNotReportedYet() {
    var started = commit(started(commit(requested())));
    var joined = commit(joined(started));
    commit(joined(commit(started(commit(requested())))));

    rewrite(joined);

    assertThat(callbacks().claim(LONG_AFTER, LONG_AFTER, 10, Set.of()))
        .hasSize(2)
        .filteredOn(callback -> callback.id().equals(CallbackId.of(started.event())))
        .singleElement()
        .satisfies(
            callback -> {
              assertThat(callback.happenedAt()).isEqualTo(started.event().at());
              assertThat(callback.state()).isEqualTo(started.after().state().withoutCustomer());
            });
    assertThat(callbacks().backlog().depth()).isEqualTo(4);
  }

  @Test
  default void blanksWhatReceiversAnswered() {
    var joined = commit(joined(commit(started(commit(requested())))));
    var other = commit(started(commit(requested())));
    var claimed = callbacks().claim(LONG_AFTER, LONG_AFTER, 10, Set.of());
    claimed.forEach(each -> callbacks().settle(each.id(), retryAt(NOON), FAILED, LONG_AFTER));

    rewrite(joined);

    assertThat(claimed)
        .hasSize(2)
        .filteredOn(each -> each.state().key().equals(key(joined)))
        .flatExtracting(each -> callbacks().attempts(each.id()))
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.at()).isEqualTo(LONG_AFTER);
              assertThat(attempt.result().httpStatus()).isEqualTo(FAILED.httpStatus());
              assertThat(attempt.result().detail()).isEmpty();
            });
    assertThat(callbacks().attempts(CallbackId.of(other.event())))
        .containsExactly(new CallbackQueue.Attempt(LONG_AFTER, FAILED));
    assertThat(callbacks().claim(NOON, LONG_AFTER, 10, Set.of()))
        .extracting(Callback::attempts)
        .containsExactly(1, 1);
  }

  @Test
  default void tellsOfTheReceipt() throws InterruptedException {
    var started = commit(started(commit(requested())));
    var heard = new LinkedBlockingQueue<SessionEvent>();

    try (var subscription = sessionEvents().subscribe(heard::add)) {
      assertThat(subscription).isNotNull();
      var receipt = rewrite(started);
      var ended = commit(ended(receipt));

      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(receipt.event());
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(ended.event());
    }
  }

  /** Commits a session to which everything happened that can happen to one with a customer. */
  private SessionChange commitEveryKind() {
    var started = commit(started(commit(requested())));
    var renewed = commit(invited(started));
    var joined = commit(joined(commit(invitationSpent(renewed))));
    var asked = commit(said(joined, ParticipantRole.CUSTOMER, "My name is Carla."));
    var answered = commit(said(asked, ParticipantRole.EXPERT, "Hello Carla."));
    var noted = commit(noted(answered, "Carla lives in Berlin."));
    var linked = commit(linked(noted, new TicketRef("4712", null)));
    var agreed = commit(recordingAnswered(commit(askedForRecording(linked)), true));
    return commit(ended(commit(recordingNoted(agreed))));
  }

  private SessionChange rewrite(SessionChange last) {
    var receipt = customerErased(last);
    sessionRetention().eraseCustomer(receipt);
    return receipt;
  }

  private List<SessionKey> found(@Nullable String email, @Nullable String name) {
    return sessionRetention().of(ERIKA.account().key(), new CustomerQuery(email, name));
  }

  private SessionChange commit(SessionChange change) {
    sessions().commit(change);
    return change;
  }

  private SessionState state(SessionChange change) {
    return sessions().byKey(key(change)).orElseThrow().state();
  }

  private static SessionKey key(SessionChange change) {
    return change.after().state().key();
  }
}
