package org.deskbridge.directory;

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
public record Rules(
    RecordingMode recording, @Nullable Duration keepSessions, @Nullable Duration keepRecordings) {

  /** How long the service keeps an ended session at least: contract 2, GET /sessions/{id}. */
  public static final Duration LEAST_TO_KEEP_SESSIONS = Duration.ofDays(30);

  /** The rules of an account that decided nothing: the expert may ask, and everything is kept. */
  public static final Rules DEFAULT = new Rules(RecordingMode.ASK, null, null);

  private static final Duration LEAST_TO_KEEP_RECORDINGS = Duration.ofDays(1);

  /**
   * Creates the rules.
   *
   * @throws InvalidValueException if sessions are to be kept for less than 30 days, or recordings
   *     for less than a day
   */
  public Rules {
    requireNonNull(recording, "recording");
    atLeast(LEAST_TO_KEEP_SESSIONS, keepSessions, "keepSessions");
    atLeast(LEAST_TO_KEEP_RECORDINGS, keepRecordings, "keepRecordings");
  }

  private static void atLeast(Duration least, @Nullable Duration given, String name) {
    if (given != null && given.compareTo(least) < 0) {
      throw new InvalidValueException(
          name, given.toDays() + " days", "at least " + least.toDays() + " days");
    }
  }

  /** Returns when a session must have ended, or before, to be removed now; empty if none is. */
  public Optional<Instant> sessionsUntil(Instant now) {
    return Optional.ofNullable(keepSessions).map(now::minus);
  }

  /** Returns when a recording must have begun, or before, to be erased now; empty if none is. */
  public Optional<Instant> recordingsUntil(Instant now) {
    return Optional.ofNullable(keepRecordings).map(now::minus);
  }
}
