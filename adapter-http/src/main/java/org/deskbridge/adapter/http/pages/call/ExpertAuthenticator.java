package org.deskbridge.adapter.http.pages.call;

import java.util.Optional;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds the technician behind a call of a page, and the session that technician is in: by the
 * cookie of our own sign-in or, without one that is good, by the sign-in of the platform.
 */
public final class ExpertAuthenticator {

  private final Deskbridge desk;
  private final PageLimits limits;

  public ExpertAuthenticator(Deskbridge desk, PageLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  /** Authenticates the technician, and counts the call. */
  public Caller caller(@Nullable String cookie, PageCall call) {
    var caller = caller(cookie);
    limits.take(call, caller);
    return caller;
  }

  /** Authenticates the technician without counting the call. */
  public Caller caller(@Nullable String cookie) {
    return signedInHere(cookie)
        .or(desk.access()::technician)
        .orElseThrow(InvalidTokenException::new);
  }

  private Optional<Caller> signedInHere(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(desk.access().authenticate(cookie, Grant.Kind.PAGE));
    } catch (InvalidTokenException e) {
      return Optional.empty();
    }
  }

  /** Authenticates the technician, finds the session, and counts the call. */
  public Identified in(String session, @Nullable String cookie, PageCall call) {
    var expert = in(session, cookie);
    count(expert, call);
    return expert;
  }

  /** Authenticates the technician and finds the session; {@link #count} must follow. */
  public Identified in(String session, @Nullable String cookie) {
    var caller = caller(cookie);
    var state = desk.sessions().get(caller, session).state();
    LogIds.addSession(state);
    return new Identified(caller, state.key());
  }

  /** Counts a call of an expert within a session. */
  public void count(Identified expert, PageCall call) {
    limits.take(call, expert.session(), expert.caller());
  }

  /** A technician and an accessible session. */
  public record Identified(Caller caller, SessionKey session) {}
}
