package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an account: recording and retention.
 *
 * @param keepSessions how long an ended session is kept, absent for no limit
 * @param keepRecordings how long a recording is kept from its start, absent for as long as its
 *     session
 */
public record AccountSettings(
    RecordingMode recording, @Nullable Duration keepSessions, @Nullable Duration keepRecordings) {

  /** The shortest retention of an ended session: contract 2, GET /sessions/{id}. */
  public static final Duration LEAST_TO_KEEP_SESSIONS = Duration.ofDays(30);

  /** The default: the expert may ask for consent, and everything is kept. */
  public static final AccountSettings DEFAULT = new AccountSettings(RecordingMode.ASK, null, null);

  private static final Duration LEAST_TO_KEEP_RECORDINGS = Duration.ofDays(1);

  /** A hundred years; use no limit for more. */
  private static final Duration MOST_TO_KEEP = Duration.ofDays(36_525);

  /**
   * @throws InvalidValueException if sessions are to be kept for less than 30 days, recordings for
   *     less than a day, or either for more than a hundred years
   */
  public AccountSettings {
    requireNonNull(recording, "recording");
    check(keepSessions, LEAST_TO_KEEP_SESSIONS, "keepSessions");
    check(keepRecordings, LEAST_TO_KEEP_RECORDINGS, "keepRecordings");
  }

  private static void check(@Nullable Duration given, Duration least, String name) {
    if (given != null && (given.compareTo(least) < 0 || given.compareTo(MOST_TO_KEEP) > 0)) {
      throw new InvalidValueException(
          name,
          given.toDays() + " days",
          "%d..%d days".formatted(least.toDays(), MOST_TO_KEEP.toDays()));
    }
  }

  /**
   * Returns the time before which a session must have ended to be removed now; empty if there is no
   * limit.
   */
  public Optional<Instant> sessionsUntil(Instant now) {
    return Optional.ofNullable(keepSessions).map(now::minus);
  }

  /**
   * Returns the time before which a recording must have started to be erased now; empty if there is
   * no limit.
   */
  public Optional<Instant> recordingsUntil(Instant now) {
    return Optional.ofNullable(keepRecordings).map(now::minus);
  }
}
