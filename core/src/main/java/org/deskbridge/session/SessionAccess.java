package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Predicate;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.session.id.StartToken;

/** Finds sessions by their ids and tokens, in the scope of the caller. */
public final class SessionAccess {

  /** 2^53 has 16 digits. */
  private static final int MAX_START_TOKEN_DIGITS = 16;

  private final Sessions sessions;
  private final SessionTokens names;

  public SessionAccess(Sessions sessions, SessionTokens names) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = requireNonNull(names, "names");
  }

  /**
   * Returns a session in the scope of the caller.
   *
   * @throws SessionNotFoundException if there is none, or it is outside that scope
   */
  public SupportSession byKey(Caller caller, SessionKey key) {
    return sessions.byKey(key).filter(visibleTo(caller)).orElseThrow(SessionNotFoundException::new);
  }

  /** Finds a session by its id, its session token or its start token. */
  public SupportSession byAnyName(Caller caller, String name) {
    return byName(name).filter(visibleTo(caller)).orElseThrow(SessionNotFoundException::new);
  }

  private Optional<SupportSession> byName(String name) {
    return SessionToken.looksLike(name) || isStartToken(name)
        ? byToken(name)
        : sessions.byId(new SessionId(name));
  }

  /** Finds a session by its session token or its start token, for any caller. */
  public Optional<SupportSession> byToken(String token) {
    return isStartToken(token)
        ? sessions.byStartTokenHash(names.lookupHash(new StartToken(Long.parseLong(token))))
        : sessions.byKey(new SessionToken(token).key());
  }

  /** Finds the session of a join link; the link itself is the authorization. */
  public SupportSession byJoinToken(JoinToken token) {
    return sessions
        .byStartTokenHash(names.lookupHash(names.startToken(token)))
        .filter(
            found ->
                SessionTokens.same(names.joinToken(found.state().key()).value(), token.value()))
        .orElseThrow(SessionNotFoundException::new);
  }

  private static Predicate<SupportSession> visibleTo(Caller caller) {
    return each -> caller.reach().includes(each.state().account(), each.state().key().value());
  }

  private static boolean isStartToken(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_START_TOKEN_DIGITS
        && name.chars().allMatch(each -> each >= '0' && each <= '9');
  }
}
