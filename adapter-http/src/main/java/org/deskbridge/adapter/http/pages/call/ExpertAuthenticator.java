package org.deskbridge.adapter.http.pages.call;

import org.deskbridge.SupportDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** Finds the technician behind a cookie, and the session that technician is in. */
public final class ExpertAuthenticator {

  private final SupportDesk desk;
  private final PageLimits limits;

  public ExpertAuthenticator(SupportDesk desk, PageLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  /** Finds the technician, and counts the call. */
  public Caller caller(@Nullable String cookie, PageCall call) {
    var caller = caller(cookie);
    limits.take(call, caller);
    return caller;
  }

  /** Finds the technician; the call remains to be counted. */
  public Caller caller(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      throw new InvalidTokenException();
    }
    return desk.authenticateCaller().identify(cookie, Grant.Kind.PAGE);
  }

  /** Finds the technician and the session, and counts the call. */
  public Identified in(String session, @Nullable String cookie, PageCall call) {
    var expert = in(session, cookie);
    count(expert, call);
    return expert;
  }

  /** Finds the technician and the session; {@link #count} remains to be called. */
  public Identified in(String session, @Nullable String cookie) {
    var caller = caller(cookie);
    return new Identified(caller, desk.getSession().show(caller, session).state().key());
  }

  /** Counts a call of an expert within a session. */
  public void count(Identified expert, PageCall call) {
    limits.take(call, expert.session(), expert.caller());
  }

  /** A technician, and a session in that technician's reach. */
  public record Identified(Caller caller, SessionKey session) {}
}
