package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.auth.Secrets;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.session.id.StartToken;
import org.jspecify.annotations.Nullable;

/**
 * A session for an expert, with its secret tokens, which are never stored.
 *
 * @param startToken a secret for partners of the same account
 * @param joinToken a secret for the customer
 * @param joinCode absent while no code is open
 */
public record SessionView(
    SessionState state, StartToken startToken, JoinToken joinToken, @Nullable JoinCode joinCode) {

  public SessionView {
    requireNonNull(state, "state");
    requireNonNull(startToken, "startToken");
    requireNonNull(joinToken, "joinToken");
  }

  /** Returns the view of a session; only for callers with access to it. */
  public static SessionView of(SessionState state, Secrets secrets) {
    return of(state, new SessionTokens(secrets));
  }

  /** Returns the view of a session, with the tokens derived from its key. */
  public static SessionView of(SessionState state, SessionTokens names) {
    var joinToken = names.joinToken(state.key());
    var invitation = state.invitation();
    var code = invitation == null ? null : names.code(state.key(), invitation.generation());
    return new SessionView(state, names.startToken(joinToken), joinToken, code);
  }
}
