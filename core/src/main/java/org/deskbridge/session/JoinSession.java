package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;
import org.jspecify.annotations.Nullable;

/** Lets the customer into a session that waits. */
@UseCase
public final class JoinSession {

  private final Sessions sessions;
  private final Attendance attendance;
  private final SessionFinder finder;
  private final SessionNames names;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public JoinSession(
      Sessions sessions, Attendance attendance, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.attendance = requireNonNull(attendance, "attendance");
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Joins the session and returns it with the pass to come back by.
   *
   * <p>Where the account records every session, who joins agrees to it: say so before. A repeat,
   * after a reload say, returns the same again. While the session is active, somebody without the
   * pass gets in only if no customer's page is open.
   *
   * @param name what the customer wants to be called, absent to keep what the helpdesk said
   * @param pass what this browser got when it joined before, if it did
   * @throws SessionNotFoundException if the link leads nowhere
   * @throws StepRefusedException if the session has not started or is over
   * @throws AlreadyJoinedException if another browser has joined and is there
   */
  public Joined join(JoinToken token, @Nullable String name, @Nullable CustomerPass pass) {
    return Redecide.whileRivalsCommit(
        attempt -> {
          var session = finder.byJoinToken(token);
          var key = session.state().key();
          if (session.state().status() == SessionStatus.ACTIVE && !owns(pass, key) && taken(key)) {
            throw new AlreadyJoinedException();
          }
          var now = clock.instant();
          var change = session.join(renamed(session.state().customer(), name), now);
          change.ifPresent(sessions::commit);
          var joined = change.map(SessionChange::after).orElse(session);
          var agreed = joined.agreeByJoining(now);
          agreed.ifPresent(sessions::commit);
          return new Joined(
              agreed.map(SessionChange::after).orElse(joined).state(), names.pass(key));
        });
  }

  private boolean owns(@Nullable CustomerPass pass, SessionKey key) {
    return pass != null && SessionNames.same(names.pass(key).value(), pass.value());
  }

  private boolean taken(SessionKey key) {
    return attendance.present(key).stream().anyMatch(page -> page.side() == Side.CUSTOMER);
  }

  private static @Nullable Customer renamed(@Nullable Customer known, @Nullable String name) {
    var email = known == null ? null : known.email();
    return name == null ? known : new Customer(name, email);
  }

  /**
   * A customer who is in.
   *
   * @param pass a secret for the browser's cookie
   */
  public record Joined(SessionState state, CustomerPass pass) {}
}
