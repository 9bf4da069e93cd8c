package org.deskbridge;

import static java.lang.System.Logger.Level.INFO;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grants;
import org.deskbridge.callback.Callback;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.runtime.Job;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.JobTurns;
import org.deskbridge.spi.LogContext;
import org.deskbridge.time.ServiceClock;

/** What the service does by itself, run by run. */
final class BackgroundJobs {

  private static final System.Logger log = System.getLogger(BackgroundJobs.class.getName());

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration EVERY_FEW_SECONDS = Duration.ofSeconds(5);
  private static final Duration EVERY_TEN_MINUTES = Duration.ofMinutes(10);

  private static final int CALLBACKS_AT_ONCE = 64;

  private final RoomDesk room;
  private final RecordingDesk recordings;
  private final PrivacyDesk privacy;
  private final CallbackDesk callbacks;
  private final Grants grants;
  private final JobTurns turns;
  private final ServiceClock clock;
  private final LogContext logContext;

  BackgroundJobs(
      RoomDesk room,
      RecordingDesk recordings,
      PrivacyDesk privacy,
      CallbackDesk callbacks,
      Grants grants,
      JobTurns turns,
      ServiceClock clock,
      LogContext logContext) {
    this.room = room;
    this.recordings = recordings;
    this.privacy = privacy;
    this.callbacks = callbacks;
    this.grants = grants;
    this.turns = turns;
    this.clock = clock;
    this.logContext = logContext;
  }

  /** Returns the jobs that a timer runs; the others have threads of their own. */
  List<Job> timed() {
    return Stream.of(
            JobName.END_ABANDONED_SESSIONS,
            JobName.RECORD_DEPARTURES,
            JobName.CLOSE_ABANDONED_RECORDINGS,
            JobName.REMOVE_EXPIRED_GRANTS,
            JobName.PURGE_EXPIRED,
            JobName.PURGE_CALLBACK_LOG)
        .map(name -> new Job(name.text(), every(name), false, () -> isOurs(name), () -> run(name)))
        .toList();
  }

  /** What is remembered on a node is done on each; all else on one node at a time. */
  private boolean isOurs(JobName name) {
    return name == JobName.RECORD_DEPARTURES || turns.take(name.text());
  }

  private static Duration every(JobName name) {
    return switch (name) {
      case DISPATCH_CALLBACKS, END_ABANDONED_SESSIONS, RECORD_DEPARTURES, TRANSCODE -> SOON;
      case CLOSE_ABANDONED_RECORDINGS -> EVERY_FEW_SECONDS;
      case PURGE_EXPIRED, PURGE_CALLBACK_LOG, REMOVE_EXPIRED_GRANTS -> EVERY_TEN_MINUTES;
    };
  }

  /** Does what a job has to do now, on this thread. */
  void run(JobName name) {
    switch (name) {
      case DISPATCH_CALLBACKS -> dispatchCallbacks();
      case END_ABANDONED_SESSIONS -> endAbandonedSessions();
      case RECORD_DEPARTURES -> room.recordDepartures();
      case CLOSE_ABANDONED_RECORDINGS -> closeAbandonedRecordings();
      case PURGE_EXPIRED -> unlessTheClockWasJustSet(this::purgeExpired);
      case PURGE_CALLBACK_LOG -> unlessTheClockWasJustSet(callbacks::purgeLog);
      case REMOVE_EXPIRED_GRANTS -> unlessTheClockWasJustSet(this::removeExpiredGrants);
      case TRANSCODE -> transcode();
    }
  }

  private void dispatchCallbacks() {
    List<Callback> claimed;
    do {
      claimed = callbacks.claim(CALLBACKS_AT_ONCE, Set.of());
      claimed.forEach(callbacks::deliver);
    } while (!claimed.isEmpty());
  }

  private void endAbandonedSessions() {
    room.endAbandoned(Caller.service())
        .forEach(
            each ->
                log(
                    LogContext.Subject.of(each),
                    "session %s: abandoned, now %s".formatted(each.key(), each.status())));
  }

  private void closeAbandonedRecordings() {
    recordings
        .closeAbandoned(Caller.service())
        .forEach(
            each ->
                log(
                    each,
                    "recording %s: abandoned, now %s".formatted(each.id(), each.stage().name())));
  }

  private void purgeExpired() {
    privacy.purgeExpired(
        Caller.service(),
        erased ->
            log(
                erased,
                "recording %s of session %s: erased, retention expired"
                    .formatted(erased.id(), erased.origin().session())),
        removed ->
            log(subject(removed), "session %s: removed, retention expired".formatted(removed)));
  }

  private void removeExpiredGrants() {
    grants.removeExpired(clock.instant());
  }

  private void transcode() {
    var made = recordings.transcodeNext(Caller.service());
    while (made.isPresent()) {
      made = recordings.transcodeNext(Caller.service());
    }
  }

  private void log(RecordingState recording, String text) {
    log(subject(recording.origin().session()), text);
  }

  private void log(LogContext.Subject subject, String text) {
    logContext.run(subject, () -> log.log(INFO, text));
  }

  private static LogContext.Subject subject(SessionKey session) {
    return new LogContext.Subject(session, null, null);
  }

  /** Leaves out a round after the clock was set: what is removed by mistake does not come back. */
  private void unlessTheClockWasJustSet(Runnable removal) {
    if (clock.sinceSet().compareTo(EVERY_TEN_MINUTES) >= 0) {
      removal.run();
    }
  }
}
