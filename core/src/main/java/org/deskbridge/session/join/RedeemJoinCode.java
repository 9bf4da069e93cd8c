package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionTokens;
import org.jspecify.annotations.Nullable;

/** Exchanges a spoken join code for the join link, which uses up the code. */
@UseCase
public final class RedeemJoinCode {

  private final Sessions sessions;
  private final SessionTokens names;
  private final InstantSource clock;

  public RedeemJoinCode(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns the token of the join link.
   *
   * <p>A public endpoint must limit the rate of calls: a code has only nine digits.
   *
   * @throws RejectedException {@code join-code.refused} if the code is wrong, used or expired;
   *     request a new one
   */
  public JoinToken redeem(JoinCode code) {
    var hash = names.lookupHash(code);
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var now = clock.instant();
              var session =
                  sessions
                      .byJoinCodeHash(hash)
                      .filter(each -> isOpen(each.state().invitation(), now))
                      .orElseThrow(
                          () ->
                              new RejectedException(
                                  ErrorCode.JOIN_CODE_REFUSED,
                                  "This code is not valid. Ask your technician for a new one."));
              sessions.commit(session.spendInvitation(now));
              return names.joinToken(session.state().key());
            });
  }

  private static boolean isOpen(@Nullable OpenJoinCode invitation, Instant now) {
    return invitation != null && now.isBefore(invitation.validUntil());
  }
}
