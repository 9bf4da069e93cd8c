package org.deskbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.Expert;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.Role;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionNotFoundException;
import org.junit.jupiter.api.Test;

class RemoveExpiredTest {

  private static final Duration MONTH = Duration.ofDays(30);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final FindExpired findExpired = memory.desk().findExpired();
  private final RemoveSession removeSession = memory.desk().removeSession();
  private final AccountKey account = memory.expert().account().key();

  @Test
  void findsNothingWhereNobodyDecided() {
    memory.complete();
    memory.pass(Duration.ofDays(10_000));

    assertThat(findExpired.find(Caller.service())).isEmpty();
  }

  @Test
  void findsWhatIsOverForLongerThanTheAccountKeepsIt() {
    keep(account, MONTH);
    var complete = memory.complete().state().key();
    memory.pass(Duration.ofSeconds(1));
    var neverStarted = memory.requested().state().key();
    memory.active();

    memory.pass(MONTH.minusSeconds(1));
    assertThat(findExpired.find(Caller.service())).isEmpty();

    memory.pass(Duration.ofMillis(1));
    assertThat(findExpired.find(Caller.service())).containsExactly(complete);

    memory.pass(Duration.ofSeconds(1));
    assertThat(findExpired.find(Caller.service())).containsExactly(complete, neverStarted);
  }

  @Test
  void goesByTheRulesOfEachAccount() {
    var other = memory.stranger().reach().account().orElseThrow();
    keep(account, MONTH.multipliedBy(3));
    keep(other, MONTH);
    var mine = memory.complete().state().key();
    var theirs = memory.desk().requestSession().request(memory.stranger(), memory.request());

    memory.pass(MONTH.multipliedBy(2));
    assertThat(findExpired.find(Caller.service())).containsExactly(theirs.state().key());
    assertThat(findExpired.find(memory.caller())).isEmpty();

    memory.pass(MONTH.multipliedBy(2));
    assertThat(findExpired.find(Caller.service()))
        .containsExactlyInAnyOrder(mine, theirs.state().key());
    assertThat(findExpired.find(memory.caller())).containsExactly(mine);
    assertThat(findExpired.find(memory.stranger())).containsExactly(theirs.state().key());
  }

  @Test
  void findsWhatNobodyClaimedWithinADay() {
    var offered = memory.desk().requestAnonymousSession().offer(null, null).key();
    var claimed = memory.desk().requestAnonymousSession().offer(null, null);
    memory.desk().startSession().start(memory.caller(), claimed);

    memory.pass(Duration.ofDays(1));
    assertThat(findExpired.find(Caller.service())).isEmpty();

    memory.pass(Duration.ofMillis(1));
    assertThat(findExpired.find(Caller.service())).containsExactly(offered);
    assertThat(findExpired.find(memory.caller())).isEmpty();

    removeSession.remove(Caller.service(), offered);
    assertThat(memory.sessions().byKey(offered)).isEmpty();
    assertThat(findExpired.find(Caller.service())).isEmpty();
  }

  @Test
  void findsTwoHundredAtOnceOfWhatNobodyClaimed() {
    IntStream.range(0, 250)
        .forEach(each -> memory.desk().requestAnonymousSession().offer(null, null));
    memory.pass(Duration.ofDays(2));

    assertThat(findExpired.find(Caller.service())).hasSize(200);
  }

  @Test
  void findsTwoHundredAtOnceUntilAllAreRemoved() {
    keep(account, MONTH);
    IntStream.range(0, 450).forEach(each -> memory.requested());
    memory.pass(MONTH.plusSeconds(1));

    for (var left : new int[] {200, 200, 50, 0}) {
      var found = findExpired.find(Caller.service());
      assertThat(found).hasSize(left);
      found.forEach(each -> removeSession.remove(Caller.service(), each));
    }
  }

  @Test
  void removesASessionForGood() {
    var key = memory.complete().state().key();
    var other = memory.complete().state().key();

    removeSession.remove(memory.caller(), key);

    assertThat(memory.sessions().byKey(key)).isEmpty();
    assertThat(memory.sessions().byKey(other)).isPresent();
    assertThatThrownBy(() -> removeSession.remove(memory.caller(), key))
        .isInstanceOf(SessionNotFoundException.class);
  }

  @Test
  void leavesWhatIsGoingOn() {
    var waiting = memory.started().state().key();
    var active = memory.active().state().key();

    assertThatThrownBy(() -> removeSession.remove(Caller.service(), waiting))
        .isInstanceOf(NotOverException.class)
        .hasMessage("session %s: refused while WAITING".formatted(waiting));
    assertThatThrownBy(() -> removeSession.remove(Caller.service(), active))
        .isInstanceOf(NotOverException.class);
  }

  @Test
  void removesForManagersOfTheAccountAndTheService() {
    var key = memory.complete().state().key();
    var expert = memory.expert();
    var colleague =
        Caller.of(new Expert(expert.key(), expert.account(), "C", "", "c@x", Set.of(Role.EXPERT)));

    assertThatThrownBy(() -> removeSession.remove(colleague, key))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> removeSession.remove(Caller.customerOf(key.value()), key))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> removeSession.remove(memory.stranger(), key))
        .isInstanceOf(SessionNotFoundException.class);
    assertThat(memory.sessions().byKey(key)).isPresent();
  }

  private void keep(AccountKey of, Duration time) {
    memory.accountSettingsStore().set(of, new AccountSettings(RecordingMode.ASK, time, null));
  }
}
