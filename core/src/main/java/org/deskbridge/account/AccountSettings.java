package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What an account has decided about its sessions.
 *
 * @param keepSessions how long an ended session stays on record, absent for ever
 * @param keepRecordings how long a recording is kept from its start, absent for as long as its
 *     session
 */
public record AccountSettings(
    RecordingMode recording, @Nullable Duration keepSessions, @Nullable Duration keepRecordings) {

  /** How long the service keeps an ended session at least: contract 2, GET /sessions/{id}. */
  public static final Duration LEAST_TO_KEEP_SESSIONS = Duration.ofDays(30);

  /** The rules of an account that decided nothing: the expert may ask, and everything is kept. */
  public static final AccountSettings DEFAULT = new AccountSettings(RecordingMode.ASK, null, null);

  private static final Duration LEAST_TO_KEEP_RECORDINGS = Duration.ofDays(1);

  /** A hundred years: whoever wants more wants to keep it for ever. */
  private static final Duration MOST_TO_KEEP = Duration.ofDays(36_525);

  /**
   * Creates the rules.
   *
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

  /** Returns before when a session must have been over to be removed now; empty if none is. */
  public Optional<Instant> sessionsUntil(Instant now) {
    return Optional.ofNullable(keepSessions).map(now::minus);
  }

  /** Returns before when a recording must have begun to be erased now; empty if none is. */
  public Optional<Instant> recordingsUntil(Instant now) {
    return Optional.ofNullable(keepRecordings).map(now::minus);
  }
}
