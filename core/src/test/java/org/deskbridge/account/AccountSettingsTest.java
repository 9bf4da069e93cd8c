package org.deskbridge.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountSettingsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void keepEverythingByDefaultAndLetTheExpertAsk() {
    assertThat(AccountSettings.DEFAULT.recording()).isEqualTo(RecordingMode.ASK);
    assertThat(AccountSettings.DEFAULT.sessionsUntil(NOON)).isEmpty();
    assertThat(AccountSettings.DEFAULT.recordingsUntil(NOON)).isEmpty();
  }

  @Test
  void tellWhatIsToGo() {
    var rules = keeping(Duration.ofDays(30), Duration.ofDays(1));

    assertThat(rules.sessionsUntil(NOON)).contains(Instant.parse("2026-10-22T12:00:00Z"));
    assertThat(rules.recordingsUntil(NOON)).contains(Instant.parse("2026-11-20T12:00:00Z"));
  }

  /** Contract 2, GET /sessions/{id}: at least 30 days. */
  @Test
  void keepSessionsForThirtyDaysAtLeast() {
    assertThatThrownBy(() -> keeping(Duration.ofDays(30).minusMillis(1), null))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("keepSessions: 29 days (expected: 30..36525 days)");
    assertThatThrownBy(() -> keeping(Duration.ofDays(-60), null))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void keepRecordingsForADayAtLeast() {
    assertThatThrownBy(() -> keeping(null, Duration.ofDays(1).minusMillis(1)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("keepRecordings: 0 days (expected: 1..36525 days)");
    assertThatThrownBy(() -> keeping(null, Duration.ZERO))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void keepNothingForLongerThanTimeCanBeReckoned() {
    assertThatThrownBy(() -> keeping(Duration.ofSeconds(Long.MAX_VALUE), null))
        .isInstanceOf(InvalidValueException.class);
    assertThatCode(
            () -> {
              var rules = keeping(Duration.ofDays(36_525), Duration.ofDays(36_525));
              rules.sessionsUntil(NOON);
              rules.recordingsUntil(NOON);
            })
        .doesNotThrowAnyException();
  }

  private static AccountSettings keeping(
      @Nullable Duration sessions, @Nullable Duration recordings) {
    return new AccountSettings(RecordingMode.ASK, sessions, recordings);
  }
}
