package org.deskbridge.adapter.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.runtime.ClockFixtures;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service does when the clock of its machine is set, on a clock that is handed in. */
class ClockSetTest {

  private static final Duration A_MOMENT = Duration.ofMillis(1);
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration CLOSE_AFTER = Duration.ofMinutes(10);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final ClockFixtures machine = new ClockFixtures(InMemoryDesk.NOON);
  private final Deskbridge desk = memory.builder().clock(machine.watched()).build();
  private final ConnectedPage expert = ConnectedPage.ofExpert("expert-page", memory.expert().key());
  private final ConnectedPage customer = ConnectedPage.ofCustomer("customer-page");

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT-1H", "PT10M", "PT-10M", "P400D"})
  void leavesASessionAloneWhosePagesAreConnected(Duration jump) {
    var key = memory.active().state().key();
    passWithPages(key, Duration.ofMinutes(1));
    assertThat(endAbandonedSessions()).isEmpty();

    machine.setBy(jump);

    assertThat(endAbandonedSessions()).isEmpty();
    for (int i = 0; i < 60; i++) {
      passWithPages(key, Duration.ofMinutes(1));
      assertThat(endAbandonedSessions()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT-1H", "PT10M", "PT-10M"})
  void endsAfterOneMoreRoundWhatWasLeft(Duration jump) {
    var key = memory.active().state().key();
    passWithPages(key, Duration.ofMinutes(1));
    memory.attendance().gone(key, customer, machine.watched().instant());
    assertThat(endAbandonedSessions()).isEmpty();

    machine.setBy(jump);
    assertThat(endAbandonedSessions()).isEmpty();

    passWith(key, GRACE.minus(A_MOMENT), expert);
    assertThat(endAbandonedSessions()).isEmpty();
    passWith(key, A_MOMENT, expert);
    assertThat(endAbandonedSessions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT-2H", "P400D"})
  void waitsOneMoreRoundForACustomerToJoin(Duration jump) {
    var key = memory.started().state().key();
    passWith(key, Duration.ofMinutes(1), expert);
    machine.setBy(jump);
    assertThat(endAbandonedSessions()).isEmpty();

    passWith(key, Duration.ofHours(1).minus(A_MOMENT), expert);
    assertThat(endAbandonedSessions()).isEmpty();
    passWith(key, Duration.ofMinutes(1), expert);
    assertThat(endAbandonedSessions()).hasSize(1);
  }

  private void passWithPages(SessionKey key, Duration time) {
    passWith(key, time, expert, customer);
  }

  /** Lets time pass in which these pages stay alive. */
  private void passWith(SessionKey key, Duration time, ConnectedPage... pages) {
    machine.pass(time);
    for (var page : pages) {
      memory.attendance().connected(key, page, machine.watched().instant());
    }
  }

  private List<SessionState> endAbandonedSessions() {
    return desk.room().endAbandoned(Caller.service());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT-1H", "PT10M", "PT-11M"})
  void closesARecordingAfterOneMoreRound(Duration jump) {
    var session = memory.agreed().state().key();
    memory.captured(memory.capturing(session), "picture".getBytes(UTF_8));
    desk.sessions().end(Caller.service(), session);
    assertThat(closeAbandonedRecordings()).isEmpty();

    machine.setBy(jump);

    assertThat(closeAbandonedRecordings()).isEmpty();
    machine.pass(CLOSE_AFTER.minus(A_MOMENT));
    assertThat(closeAbandonedRecordings()).isEmpty();
    machine.pass(A_MOMENT);
    assertThat(closeAbandonedRecordings()).hasSize(1);
  }

  private List<RecordingState> closeAbandonedRecordings() {
    return desk.recordings().closeAbandoned(Caller.service());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT10M"})
  void takesNoVideoThatIsBeingMadeForCrashed(Duration jump) {
    var recording = memory.recorded();
    desk.recordings().requestTranscoding(memory.caller(), List.of(recording.id()));
    crash();
    machine.setBy(jump);

    assertThat(transcodeNext()).isFalse();
    machine.pass(Duration.ofSeconds(29));
    assertThat(transcodeNext()).isFalse();
    machine.pass(Duration.ofSeconds(1));
    assertThat(transcodeNext()).isTrue();
  }

  /** Lets the process that makes the video be gone before it is made. */
  private void crash() {
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              throw new IllegalStateException("the process is gone");
            });
    assertThatThrownBy(this::transcodeNext).hasMessage("the process is gone");
  }

  private boolean transcodeNext() {
    return desk.recordings().transcodeNext(Caller.service()).isPresent();
  }
}
