package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.CustomerSessionToken;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/** Lets the customer join a waiting session. */
@UseCase
public final class JoinSession {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final SessionTokens names;
  private final Seats seats;
  private final InstantSource clock;

  public JoinSession(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.seats = new Seats(names);
    this.finder = new SessionAccess(sessions, names);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Joins the session and returns it with the token of the browser.
   *
   * <p>If the account records every session, the customer agrees to it by joining: say so before. A
   * repeat by the same browser, for example after a reload, returns the same result. Another
   * browser can join only after {@link ReplaceCustomer}.
   *
   * @param name the customer's name, absent to keep the name from the helpdesk
   * @param pass the browser's token, absent for a new one. A browser that may call twice at once
   *     must have one before
   * @throws SessionNotFoundException if the link is invalid
   * @throws ConflictException {@code session.transition-refused} if the session has not started or
   *     is over
   * @throws ConflictException {@code session.already-joined} if another browser has joined
   */
  public Joined join(JoinToken token, @Nullable String name, @Nullable CustomerSessionToken pass) {
    var held = pass == null ? names.randomPass() : pass;
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byJoinToken(token);
              if (session.state().status() == SessionStatus.ACTIVE
                  && seats.standing(session.state(), held) == SeatStatus.SHUT_OUT) {
                throw new ConflictException(
                    ErrorCode.SESSION_ALREADY_JOINED,
                    "A customer has joined this session already.");
              }
              return new Joined(seat(session, name, held), held);
            });
  }

  private SessionState seat(
      SupportSession session, @Nullable String name, CustomerSessionToken pass) {
    var now = clock.instant();
    var change =
        session.join(renamed(session.state().customer(), name), names.tokenHash(pass), now);
    change.ifPresent(sessions::commit);
    var joined = change.map(SessionChange::after).orElse(session);
    var agreed = joined.agreeByJoining(now);
    agreed.ifPresent(sessions::commit);
    return agreed.map(SessionChange::after).orElse(joined).state();
  }

  private static @Nullable Customer renamed(@Nullable Customer known, @Nullable String name) {
    var email = known == null ? null : known.email();
    return name == null ? known : new Customer(name, email);
  }

  /**
   * A joined session.
   *
   * @param pass the token for the browser's cookie; a secret
   */
  public record Joined(SessionState state, CustomerSessionToken pass) {}
}
