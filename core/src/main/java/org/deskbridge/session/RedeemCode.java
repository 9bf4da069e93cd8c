package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;
import org.jspecify.annotations.Nullable;

/** Exchanges a spoken join code for the join link; the code is spent by it. */
@UseCase
public final class RedeemCode {

  private final Sessions sessions;
  private final SessionNames names;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public RedeemCode(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionNames(secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns what leads the customer to the session.
   *
   * <p>Whoever lets the public in has to limit how often: a code has but nine digits.
   *
   * @throws CodeRefusedException if the code is wrong, used or expired; ask for a new one
   */
  public JoinToken redeem(JoinCode code) {
    var mark = names.mark(code);
    return Redecide.whileRivalsCommit(
        attempt -> {
          var now = clock.instant();
          var session =
              sessions
                  .byInvitation(mark)
                  .filter(each -> isOpen(each.state().invitation(), now))
                  .orElseThrow(CodeRefusedException::new);
          sessions.commit(session.spendInvitation(now));
          return names.joinToken(session.state().key());
        });
  }

  private static boolean isOpen(@Nullable Invitation invitation, Instant now) {
    return invitation != null && now.isBefore(invitation.validUntil());
  }
}
