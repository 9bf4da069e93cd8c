package org.deskbridge;

import java.net.URI;
import org.deskbridge.auth.Caller;
import org.deskbridge.runtime.RefusedReceivers;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.launch.FindLaunch;
import org.deskbridge.session.launch.RequestAgain;
import org.deskbridge.session.launch.RequestAnonymousSession;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.session.launch.StartSession;
import org.deskbridge.session.query.GetSession;
import org.deskbridge.session.query.GetSessionHistory;
import org.deskbridge.session.query.GetTranscript;
import org.deskbridge.session.query.ListSessions;
import org.deskbridge.session.query.SessionHistory;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.session.query.Transcript;
import org.deskbridge.session.room.EndSession;
import org.jspecify.annotations.Nullable;

/** Sessions: request one, start it, end it, and read about it. */
public final class SessionDesk {

  private final RequestSession requestSession;
  private final RequestAgain requestAgain;
  private final RequestAnonymousSession requestAnonymousSession;
  private final FindLaunch findLaunch;
  private final StartSession startSession;
  private final EndSession endSession;
  private final GetSession getSession;
  private final ListSessions listSessions;
  private final GetSessionHistory getSessionHistory;
  private final GetTranscript getTranscript;
  private final RefusedReceivers refusedReceivers;

  SessionDesk(DeskParts parts) {
    var store = parts.store();
    this.refusedReceivers = new RefusedReceivers(parts.callbackSender());
    this.requestSession =
        new RequestSession(store.sessions(), store.companies(), store.secrets(), parts.clock());
    this.requestAgain =
        new RequestAgain(store.sessions(), store.companies(), store.secrets(), parts.clock());
    this.requestAnonymousSession =
        new RequestAnonymousSession(store.sessions(), store.secrets(), parts.clock());
    this.findLaunch =
        new FindLaunch(store.sessions(), store.secrets(), parts.sessionTimeouts(), parts.clock());
    this.startSession =
        new StartSession(
            store.sessions(),
            parts.accountSettings(),
            store.secrets(),
            parts.sessionTimeouts(),
            parts.clock());
    this.endSession = new EndSession(store.sessions(), store.secrets(), parts.clock());
    this.getSession = new GetSession(store.sessions(), store.secrets());
    this.listSessions = new ListSessions(store.sessionQueries(), store.secrets());
    this.getSessionHistory = new GetSessionHistory(store.sessions(), store.secrets());
    this.getTranscript = new GetTranscript(store.sessions(), store.secrets());
  }

  /**
   * Records the request and returns the token to start it by.
   *
   * @see RequestSession#request
   */
  public RequestSession.Requested request(Caller caller, SessionRequest request) {
    var requested = requestSession.request(caller, request);
    refusedReceivers.check(request.callbackUrl());
    return requested;
  }

  /**
   * Requests another session in place of an abandoned one, and returns the token to start it.
   *
   * @see RequestAgain#again
   */
  public RequestSession.Requested requestAgain(Caller caller, SessionKey key) {
    return requestAgain.again(caller, key);
  }

  /**
   * Records the offer and returns the token to start it by.
   *
   * @see RequestAnonymousSession#offer
   */
  public SessionToken requestAnonymous(@Nullable TicketRef ticket, @Nullable URI callbackUrl) {
    var token = requestAnonymousSession.offer(ticket, callbackUrl);
    refusedReceivers.check(callbackUrl);
    return token;
  }

  /**
   * Returns the session.
   *
   * @see FindLaunch#show
   */
  public SessionView findLaunch(Caller caller, SessionToken token) {
    return findLaunch.show(caller, token);
  }

  /**
   * Starts the session and returns it; from now on it belongs to the caller.
   *
   * @see StartSession#start
   */
  public SessionView start(Caller caller, SessionToken token) {
    return startSession.start(caller, token);
  }

  /**
   * Ends the session and returns it as it then stands; both sides may.
   *
   * @see EndSession#end
   */
  public SessionView end(Caller caller, SessionKey key) {
    return endSession.end(caller, key);
  }

  /**
   * Returns the session as it stands.
   *
   * @see GetSession#show
   */
  public SessionView get(Caller caller, String name) {
    return getSession.show(caller, name);
  }

  /**
   * Returns the sessions in the caller's reach, newest first.
   *
   * @see ListSessions#list
   */
  public ListSessions.Listing list(Caller caller, SessionListRange window, int limit) {
    return listSessions.list(caller, window, limit);
  }

  /**
   * Returns the events of the session, oldest first; they are read as they are iterated.
   *
   * @see GetSessionHistory#show
   */
  public SessionHistory history(Caller caller, SessionKey key) {
    return getSessionHistory.show(caller, key);
  }

  /**
   * Returns the transcript as it stands; it grows while the session is live.
   *
   * @see GetTranscript#show
   */
  public Transcript transcript(Caller caller, String name) {
    return getTranscript.show(caller, name);
  }
}
