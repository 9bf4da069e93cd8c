package org.deskbridge.recording;

import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.company.CompanyId;
import org.deskbridge.session.id.SessionKey;

/**
 * Recordings in every stage and the changes that lead there, ten seconds between two of them.
 *
 * <p>The sessions, accounts, experts and companies they belong to need not be on record.
 */
public final class RecordingFixtures {

  /** When fixtures start, unless they say otherwise. */
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

  /** Whose recordings fixtures are, unless they say otherwise. */
  public static final AccountKey ACCOUNT = new AccountKey(7_000_000_000_000_000_001L);

  /** Who made them, unless they say otherwise. */
  public static final UserKey USER = new UserKey(7_000_000_000_000_000_002L);

  /** A video of a minute and a bit. */
  public static final Video VIDEO = new Video(Duration.ofMillis(61_234), 5_000_000_000L);

  private static final Duration STEP = Duration.ofSeconds(10);

  private RecordingFixtures() {}

  /** Returns the origin of a recording of an attended session of its own. */
  public static RecordingOrigin origin(Instant startedAt) {
    return origin(newKey(), startedAt);
  }

  /** Returns the origin of a recording of an attended session. */
  public static RecordingOrigin origin(SessionKey session, Instant startedAt) {
    return new RecordingOrigin(session, ACCOUNT, USER, null, startedAt);
  }

  /** Returns the origin of a recording of an attended session of an account. */
  public static RecordingOrigin origin(AccountKey account, Instant startedAt) {
    return new RecordingOrigin(newKey(), account, USER, null, startedAt);
  }

  /** Returns the origin of a recording of an unattended session of its own. */
  public static RecordingOrigin unattended(CompanyId company, Instant startedAt) {
    return new RecordingOrigin(newKey(), ACCOUNT, USER, company, startedAt);
  }

  /** Returns the begin of a recording at noon. */
  public static RecordingChange started(RecordingId id) {
    return started(id, origin(NOON));
  }

  /** Returns the begin of a recording. */
  public static RecordingChange started(RecordingId id, RecordingOrigin origin) {
    return Recording.start(id, origin);
  }

  /** Returns the end of a recording of which three chunks arrived; nobody asks for its video. */
  public static RecordingChange closed(RecordingChange before) {
    return step(before.after().close(3, false, next(before)));
  }

  /** Returns the end of a recording of which nothing arrived. */
  public static RecordingChange closedEmpty(RecordingChange before) {
    return step(before.after().close(0, true, next(before)));
  }

  /** Returns the wish for the video of a closed recording. */
  public static RecordingChange requested(RecordingChange before) {
    return step(before.after().requestTranscode(next(before)));
  }

  /** Returns the begin of the making of a video that was asked for. */
  public static RecordingChange begun(RecordingChange before) {
    return step(before.after().beginTranscode(next(before)));
  }

  /** Returns the making of a video given up for now. */
  public static RecordingChange stopped(RecordingChange before) {
    return step(before.after().stopTranscode(next(before)));
  }

  /** Returns the making of a video put off, as the store could not be reached. */
  public static RecordingChange postponed(RecordingChange before) {
    return step(before.after().postponeTranscode(next(before)));
  }

  /** Returns a failure of the making of a video. */
  public static RecordingChange failed(RecordingChange before, String reason) {
    return step(before.after().failTranscode(reason, next(before)));
  }

  /** Returns the end of the making of a video: {@link #VIDEO}. */
  public static RecordingChange transcoded(RecordingChange before) {
    return step(before.after().finishTranscode(VIDEO, next(before)));
  }

  /** Returns the archived flag set or taken back. */
  public static RecordingChange archived(RecordingChange before, boolean flag) {
    return step(before.after().archive(flag, next(before)));
  }

  /** Returns the erasure of a recording. */
  public static RecordingChange erased(RecordingChange before) {
    return step(before.after().erase(next(before)));
  }

  private static RecordingChange step(Optional<RecordingChange> change) {
    return change.orElseThrow(() -> new IllegalArgumentException("before: no such step from here"));
  }

  private static Instant next(RecordingChange before) {
    return before.event().at().plus(STEP);
  }
}
