package org.deskbridge.recording.capture;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.company.Companies;
import org.deskbridge.company.CompanyId;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.RecordingConsent;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionConflicts;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/**
 * Starts a recording of a session whose customer has agreed, and marks the session as recorded.
 *
 * <p>The session is marked first. A process that stops in between leaves a marked session, whose
 * recording the next start adds; it never leaves a recording whose session is not marked.
 */
@UseCase
public final class StartRecording {

  private final Recordings recordings;
  private final Sessions sessions;
  private final SessionAccess access;
  private final Companies companies;
  private final InstantSource clock;

  public StartRecording(
      Recordings recordings,
      Sessions sessions,
      Companies companies,
      Secrets secrets,
      InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.sessions = requireNonNull(sessions, "sessions");
    this.access = new SessionAccess(sessions, new SessionTokens(secrets));
    this.companies = requireNonNull(companies, "companies");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Starts the recording and returns it; a session may have several.
   *
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if the session is not active
   * @throws ConflictException {@code recording.consent-missing} if the customer has not agreed
   * @throws StaleSessionException if the session kept changing meanwhile; call again
   */
  public RecordingState start(Caller caller, SessionKey key) {
    var expert = caller.expertAs(Role.EXPERT);
    var session = noteRecording(caller, key);
    var origin =
        new RecordingOrigin(
            key, expert.account().key(), expert.key(), company(session), clock.instant());
    var change = Recording.start(recordings.newId(), origin);
    recordings.commit(change);
    return change.after().state();
  }

  /**
   * Commits the mark against the state with the consent, so that a withdrawal in between is
   * noticed.
   */
  private SessionState noteRecording(Caller caller, SessionKey key) {
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = access.byKey(caller, key);
              requireConsent(session.state());
              var change = session.noteRecording(clock.instant());
              change.ifPresent(sessions::commit);
              return change.map(SessionChange::after).orElse(session).state();
            });
  }

  private static void requireConsent(SessionState session) {
    if (session.status() != SessionStatus.ACTIVE) {
      throw SessionConflicts.notLive(session, SessionStatus.ACTIVE);
    }
    var recording = session.recording();
    if (recording == null || recording.consent() != RecordingConsent.AGREED) {
      throw SessionConflicts.consentMissing();
    }
  }

  private @Nullable CompanyId company(SessionState session) {
    var machine = session.origin().machine();
    return machine == null
        ? null
        : companies.machine(machine.uuid()).map(each -> each.company().id()).orElse(null);
  }
}
