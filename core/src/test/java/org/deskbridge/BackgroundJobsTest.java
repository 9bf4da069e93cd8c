package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.deskbridge.auth.Caller;
import org.deskbridge.runtime.JobName;
import org.deskbridge.runtime.WatchedClock;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.spi.LogContext;
import org.deskbridge.spi.RecordedLogContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundJobsTest {

  private static final SessionListRange ALWAYS =
      new SessionListRange(
          InMemoryDesk.NOON.minusSeconds(1), InMemoryDesk.NOON.plusSeconds(1), null);

  private final AtomicReference<Instant> timeOfDay = new AtomicReference<>(InMemoryDesk.NOON);
  private final AtomicLong nanos = new AtomicLong();
  private final WatchedClock clock = new WatchedClock(timeOfDay::get, nanos::get);
  private final InMemoryDesk memory = new InMemoryDesk();

  @ParameterizedTest
  @ValueSource(strings = {"PT25H", "P400D"})
  void removesNothingInTheRoundAfterTheClockWasSet(Duration jump) {
    var desk = memory.builder().clock(clock).build();
    var unused = desk.sessions().requestAnonymous(null, null);

    pass(Duration.ofSeconds(1));
    timeOfDay.updateAndGet(before -> before.plus(jump));
    desk.run(JobName.PURGE_EXPIRED);
    assertThat(sessions()).isEqualTo(1);

    pass(Duration.ofMinutes(10));
    desk.run(JobName.PURGE_EXPIRED);
    assertThat(sessions()).isZero();
  }

  @Test
  void logsARemovalUnderTheKeyOfTheSession() {
    var logged = new RecordedLogContext();
    var desk = memory.builder().clock(clock).logContext(logged).build();
    var session = desk.sessions().requestAnonymous(null, null).key();

    pass(Duration.ofMinutes(10));
    timeOfDay.updateAndGet(before -> before.plus(Duration.ofDays(400)));
    nanos.addAndGet(Duration.ofDays(400).toNanos());
    desk.run(JobName.PURGE_EXPIRED);

    assertThat(logged.subjects()).containsExactly(new LogContext.Subject(session, null, null));
    assertThat(logged.current()).isEmpty();
  }

  private void pass(Duration time) {
    timeOfDay.updateAndGet(before -> before.plus(time));
    nanos.addAndGet(time.toNanos());
  }

  private int sessions() {
    return memory.desk().sessions().list(Caller.service(), ALWAYS, 10).sessions().size();
  }
}
