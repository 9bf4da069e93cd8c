package org.deskbridge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.PortFixtures.before;
import static org.deskbridge.PortFixtures.losing;
import static org.deskbridge.PortFixtures.stoppingBefore;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.PortFixtures.ProcessStopped;
import org.deskbridge.StoreWith;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.Expert;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.Role;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurgeExpiredTest {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final AccountKey account = memory.expert().account().key();

  @Test
  void removesNothingWhereTheAccountDidNotDecide() {
    memory.complete();
    memory.transcoded();
    memory.pass(Duration.ofDays(10_000));

    assertThat(purge(Caller.service())).isEqualTo(Purged.NOTHING);
  }

  @Test
  void removesSessionsThatAreOverForLongerThanTheAccountKeepsThem() {
    keep(account, MONTH, null);
    var complete = memory.complete().state().key();
    memory.pass(Duration.ofSeconds(1));
    var neverStarted = memory.requested().state().key();
    var active = memory.active().state().key();

    memory.pass(MONTH.minusSeconds(1));
    assertThat(purge(Caller.service()).sessions()).isEmpty();

    memory.pass(Duration.ofMillis(1));
    assertThat(purge(Caller.service()).sessions()).containsExactly(complete);
    assertThat(memory.sessions().byKey(complete)).isEmpty();
    assertThat(memory.sessions().byKey(neverStarted)).isPresent();

    memory.pass(Duration.ofSeconds(1));
    assertThat(purge(Caller.service()).sessions()).containsExactly(neverStarted);
    assertThat(memory.sessions().states().map(each -> each.key())).containsExactly(active);
  }

  @Test
  void removesTheRecordingsOfASessionWithIt() {
    keep(account, MONTH, null);
    var made = memory.transcoded();
    var key = made.origin().session();
    memory.desk().sessions().end(memory.caller(), key);
    memory.pass(MONTH.plusSeconds(1));

    assertThat(purge(Caller.service())).isEqualTo(new Purged(List.of(), List.of(key)));

    assertErased(made);
  }

  @Test
  void goesByTheSettingsOfEachAccount() {
    var other = memory.stranger().reach().account().orElseThrow();
    keep(account, MONTH.multipliedBy(3), null);
    keep(other, MONTH, null);
    var mine = memory.complete().state().key();
    var theirs = theirs();

    memory.pass(MONTH.multipliedBy(2));
    assertThat(purge(memory.caller())).isEqualTo(Purged.NOTHING);
    assertThat(purge(Caller.service()).sessions()).containsExactly(theirs);

    var alsoTheirs = theirs();
    memory.pass(MONTH.multipliedBy(2));
    assertThat(purge(memory.caller()).sessions()).containsExactly(mine);
    assertThat(purge(memory.stranger()).sessions()).containsExactly(alsoTheirs);
  }

  private SessionKey theirs() {
    return memory.desk().sessions().request(memory.stranger(), memory.request()).token().key();
  }

  @Test
  void removesWhatWasNotClaimedWithinADay() {
    var offered = memory.desk().sessions().requestAnonymous(null, null).key();
    var claimed = memory.desk().sessions().requestAnonymous(null, null);
    memory.desk().sessions().start(memory.caller(), claimed);

    memory.pass(Duration.ofDays(1));
    assertThat(purge(Caller.service()).sessions()).isEmpty();

    memory.pass(Duration.ofMillis(1));
    assertThat(purge(memory.caller()).sessions()).isEmpty();
    assertThat(purge(Caller.service()).sessions()).containsExactly(offered);
    assertThat(memory.sessions().byKey(offered)).isEmpty();
    assertThat(memory.sessions().byKey(claimed.key())).isPresent();
  }

  @Test
  void removesAllSessionsPortionByPortion() {
    keep(account, MONTH, null);
    IntStream.range(0, 250).forEach(each -> memory.desk().sessions().requestAnonymous(null, null));
    IntStream.range(0, 450).forEach(each -> memory.requested());
    memory.pass(MONTH.plusSeconds(1));

    assertThat(purge(Caller.service()).sessions()).hasSize(700).doesNotHaveDuplicates();
    assertThat(memory.sessions().states()).isEmpty();
  }

  @Test
  void leavesASessionThatIsStartedMeanwhile() {
    keep(account, MONTH, null);
    var requested = memory.requested().token();
    memory.pass(MONTH.plusSeconds(1));
    var sessions =
        before(
            Sessions.class,
            memory.sessions(),
            "byKey",
            () -> memory.desk().sessions().start(memory.caller(), requested));

    assertThat(purge(memory.on(StoreWith.sessions(memory.store(), sessions)), Caller.service()))
        .isEqualTo(Purged.NOTHING);

    assertThat(memory.sessions().byKey(requested.key())).isPresent();
  }

  @Test
  void erasesRecordingsThatAreKeptNoLonger() {
    keep(account, null, WEEK);
    var old = memory.transcoded();
    memory.pass(Duration.ofDays(1));
    var young = memory.transcoded();
    memory.pass(Duration.ofDays(6));

    assertThat(purge(Caller.service()).recordings()).containsExactly(old.id());
    assertErased(old);
    assertThat(memory.state(young.id())).isEqualTo(young);
    assertThat(purge(Caller.service())).isEqualTo(Purged.NOTHING);
  }

  @Test
  void keepsRecordingsWhoseTimeHasNotCome() {
    keep(account, null, WEEK);
    memory.transcoded();
    memory.pass(WEEK.minusSeconds(10));

    assertThat(purge(Caller.service())).isEqualTo(Purged.NOTHING);
  }

  @Test
  void keepsRecordingsWhereTheAccountLimitsSessionsAlone() {
    keep(account, MONTH, null);
    memory.transcoded();
    memory.pass(Duration.ofDays(3_650));

    assertThat(purge(Caller.service())).isEqualTo(Purged.NOTHING);
  }

  @Test
  void erasesAllRecordingsPortionByPortion() {
    keep(account, null, Duration.ofDays(1));
    IntStream.range(0, 401).forEach(each -> started());
    memory.pass(Duration.ofDays(2));

    assertThat(purge(Caller.service()).recordings()).hasSize(401).doesNotHaveDuplicates();
    assertThat(purge(Caller.service())).isEqualTo(Purged.NOTHING);
  }

  private void started() {
    var origin = new RecordingOrigin(newKey(), account, memory.expert().key(), null, memory.now());
    memory.recordings().commit(RecordingFixtures.started(memory.recordings().newId(), origin));
  }

  /** A store that forgets would be asked again and again. */
  @Test
  void endsWhereTheListOfRecordingsDoesNotMoveForward() {
    keep(account, null, WEEK);
    memory.transcoded();
    memory.pass(WEEK);
    var forgetful = losing(Recordings.class, memory.recordings(), "commit");
    var desk = memory.on(StoreWith.recordings(memory.store(), forgetful));

    assertThatThrownBy(() -> purge(desk, Caller.service()))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("expired recordings: a list that does not move forward");
  }

  /** One recording that a store does not let go of must not keep anything else stored. */
  @Test
  void removesTheOthersWhereOneRecordingCannotBeErased() {
    keep(account, MONTH, WEEK);
    var stuck = memory.transcoded();
    var other = memory.transcoded();
    var over = memory.complete().state().key();
    memory.desk().sessions().end(memory.caller(), stuck.origin().session());
    memory.mediaStore().lock(stuck.id());
    memory.pass(MONTH.plusSeconds(1));
    var purged = new Purged();

    assertThatThrownBy(() -> purge(memory.desk(), Caller.service(), purged))
        .isInstanceOf(UnavailableException.class);

    assertThat(purged).isEqualTo(new Purged(List.of(other.id()), List.of(over)));
    assertThat(memory.state(stuck.id())).isEqualTo(stuck);
    assertThat(memory.sessions().byKey(stuck.origin().session())).isPresent();
  }

  @Test
  void erasesTheRecordingWhoseMediaWereGoneWhenTheProcessStopped() {
    keep(account, null, WEEK);
    var made = memory.transcoded();
    memory.pass(WEEK);
    var stopping = stoppingBefore(Recordings.class, memory.recordings(), "commit");

    assertStops(memory.on(StoreWith.recordings(memory.store(), stopping)));
    assertThat(memory.mediaStore().names(made.id())).isEmpty();
    assertThat(memory.state(made.id())).isEqualTo(made);

    assertThat(purge(Caller.service()).recordings()).containsExactly(made.id());
    assertErased(made);
  }

  @Test
  void removesTheSessionsThatWereLeftWhenTheProcessStoppedAfterTheRecordings() {
    keep(account, MONTH, WEEK);
    var made = memory.transcoded();
    var over = memory.complete().state().key();
    memory.pass(MONTH.plusSeconds(1));
    var stopping = stoppingBefore(SessionRetention.class, memory.sessionRetention(), "endedBefore");

    assertStops(memory.on(StoreWith.sessionRetention(memory.store(), stopping)));
    assertErased(made);
    assertThat(memory.sessions().byKey(over)).isPresent();

    assertThat(purge(Caller.service())).isEqualTo(new Purged(List.of(), List.of(over)));
  }

  @Test
  void removesTheSessionWhoseRecordingsWereGoneWhenTheProcessStopped() {
    keep(account, MONTH, null);
    var made = memory.transcoded();
    var key = made.origin().session();
    memory.desk().sessions().end(memory.caller(), key);
    memory.pass(MONTH.plusSeconds(1));
    var stopping = stoppingBefore(SessionRetention.class, memory.sessionRetention(), "remove");

    assertStops(memory.on(StoreWith.sessionRetention(memory.store(), stopping)));
    assertErased(made);
    assertThat(memory.sessions().byKey(key)).isPresent();

    assertThat(purge(Caller.service()).sessions()).containsExactly(key);
    assertThat(memory.sessions().byKey(key)).isEmpty();
  }

  private void assertStops(Deskbridge desk) {
    assertThatThrownBy(() -> purge(desk, Caller.service())).isInstanceOf(ProcessStopped.class);
  }

  @Test
  void removesForManagersOfTheAccountAndTheService() {
    keep(account, MONTH, Duration.ofDays(1));
    var made = memory.transcoded();
    var key = memory.complete().state().key();
    memory.pass(MONTH.plusSeconds(1));
    var expert = memory.expert();
    var colleague =
        Caller.of(new Expert(expert.key(), expert.account(), "C", "", "c@x", Set.of(Role.EXPERT)));

    for (var nobody : List.of(colleague, Caller.customerOf(key.value()), Caller.anyone())) {
      assertThatThrownBy(() -> purge(nobody)).isInstanceOf(AccessDeniedException.class);
    }
    assertThat(purge(memory.stranger())).isEqualTo(Purged.NOTHING);
    assertThat(purge(memory.caller())).isEqualTo(new Purged(List.of(made.id()), List.of(key)));
  }

  private void assertErased(RecordingState recording) {
    assertThat(memory.state(recording.id()).stage()).isEqualTo(new RecordingStage.Erased());
    assertThat(memory.mediaStore().names(recording.id())).isEmpty();
    assertThat(memory.chunks().capture(recording.id())).isEqualTo(CaptureProgress.NONE);
  }

  private void keep(AccountKey of, @Nullable Duration sessions, @Nullable Duration recordings) {
    memory
        .accountSettingsStore()
        .set(of, new AccountSettings(RecordingMode.ASK, sessions, recordings));
  }

  private Purged purge(Caller caller) {
    return purge(memory.desk(), caller);
  }

  private static Purged purge(Deskbridge desk, Caller caller) {
    return purge(desk, caller, new Purged());
  }

  private static Purged purge(Deskbridge desk, Caller caller, Purged purged) {
    desk.privacy()
        .purgeExpired(caller, each -> purged.recordings().add(each.id()), purged.sessions()::add);
    return purged;
  }

  /** What a purge told, in its order. */
  private record Purged(List<RecordingId> recordings, List<SessionKey> sessions) {

    private static final Purged NOTHING = new Purged(List.of(), List.of());

    private Purged() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }
}
