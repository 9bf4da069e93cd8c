package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.auth.Secrets;
import org.deskbridge.session.id.JoinCode;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.session.id.StartToken;
import org.jspecify.annotations.Nullable;

/**
 * A session for an expert, with its secret tokens, which are never stored: each is derived when it
 * is asked for, as many readers need none.
 */
public final class SessionView {

  private final SessionState state;
  private final SessionTokens names;

  private SessionView(SessionState state, SessionTokens names) {
    this.state = requireNonNull(state, "state");
    this.names = requireNonNull(names, "names");
  }

  /** Returns the view of a session; only for callers with access to it. */
  public static SessionView of(SessionState state, Secrets secrets) {
    return of(state, new SessionTokens(secrets));
  }

  /** Returns the view of a session, with the tokens derived from its key. */
  public static SessionView of(SessionState state, SessionTokens names) {
    return new SessionView(state, names);
  }

  /** Returns the session without its tokens. */
  public SessionState state() {
    return state;
  }

  /** Returns the start token, a secret for partners of the same account. */
  public StartToken startToken() {
    return names.startToken(joinToken());
  }

  /** Returns the token of the join link, a secret for the customer. */
  public JoinToken joinToken() {
    return names.joinToken(state.key());
  }

  /** Returns the join code; absent while no code is open. */
  public @Nullable JoinCode joinCode() {
    var invitation = state.invitation();
    return invitation == null ? null : names.code(state.key(), invitation.generation());
  }

  /** Views of the same state are equal, as its key decides the tokens. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionView view && state.equals(view.state);
  }

  @Override
  public int hashCode() {
    return state.hashCode();
  }

  /** Returns the state alone. */
  @Override
  public String toString() {
    return state.toString();
  }
}
