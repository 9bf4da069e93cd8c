package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.account.UserKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionConflicts;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Hands a live session over to a colleague who is in it. */
@UseCase
public final class HandOverSession {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final SessionTokens names;
  private final PresenceRegistry presence;
  private final InstantSource clock;

  public HandOverSession(
      Sessions sessions, Secrets secrets, PresenceRegistry presence, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.presence = requireNonNull(presence, "presence");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Makes a collaborator the owner, and the owner a collaborator, and returns the new state.
   *
   * <p>Returns a session that the collaborator owns already unchanged, so a caller that lost the
   * response can retry.
   *
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws RejectedException {@code session.not-owner} if the caller does not own the session
   * @throws ConflictException {@code session.not-live} if the session is not live
   * @throws ConflictException {@code session.colleague-away} if the colleague has no open page
   */
  public SessionView handOver(Caller caller, SessionKey key, UserKey to) {
    var from = caller.expertAs(Role.EXPERT).key();
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var change = session.handOver(from, to, clock.instant());
              change.ifPresent(each -> commitIfThere(each, to));
              return SessionView.of(
                  change.map(SessionChange::after).orElse(session).state(), names);
            });
  }

  private void commitIfThere(SessionChange change, UserKey to) {
    var isThere =
        presence.present(change.event().session()).stream()
            .anyMatch(page -> to.equals(page.expert()));
    if (!isThere) {
      throw SessionConflicts.colleagueAway();
    }
    sessions.commit(change);
  }
}
