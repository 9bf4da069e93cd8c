package org.deskbridge;

import java.time.Duration;
import java.util.List;
import org.deskbridge.account.UserKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.session.room.AddCollaborator;
import org.deskbridge.session.room.AnnouncePages;
import org.deskbridge.session.room.AnswerRecordingConsent;
import org.deskbridge.session.room.ConnectPage;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.EndAbandonedSessions;
import org.deskbridge.session.room.HandOverSession;
import org.deskbridge.session.room.PostChatMessage;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.RecordAttendance;
import org.deskbridge.session.room.RecordHeartbeat;
import org.deskbridge.session.room.RelaySignal;
import org.deskbridge.session.room.RequestRecordingConsent;
import org.deskbridge.session.room.Signal;
import org.deskbridge.session.room.UpdateNotes;

/** The room: what people and their pages do in a session that runs. */
public final class RoomDesk {

  private final ConnectPage connectPage;
  private final RecordHeartbeat recordHeartbeat;
  private final RelaySignal relaySignal;
  private final AddCollaborator addCollaborator;
  private final HandOverSession handOverSession;
  private final PostChatMessage postChatMessage;
  private final GetChat getChat;
  private final UpdateNotes updateNotes;
  private final RequestRecordingConsent requestRecordingConsent;
  private final AnswerRecordingConsent answerRecordingConsent;
  private final EndAbandonedSessions endAbandonedSessions;
  private final RecordAttendance recordAttendance;
  private final AnnouncePages announcePages;
  private final PresenceRegistry presence;
  private final Duration pageGrace;

  RoomDesk(DeskParts parts) {
    var store = parts.store();
    this.pageGrace = parts.sessionTimeouts().pageGrace();
    this.recordAttendance =
        new RecordAttendance(store.sessions(), store.attendance(), parts.clock());
    this.announcePages =
        new AnnouncePages(store.attendance(), store.signalRelay(), recordAttendance);
    this.connectPage =
        new ConnectPage(
            store.sessions(),
            store.secrets(),
            store.sessionEvents(),
            store.signalRelay(),
            store.attendance(),
            parts.clock());
    this.recordHeartbeat = new RecordHeartbeat(store.attendance(), parts.clock());
    this.relaySignal = new RelaySignal(store.sessions(), store.signalRelay());
    this.addCollaborator = new AddCollaborator(store.sessions(), store.secrets(), parts.clock());
    this.presence = store.attendance();
    this.handOverSession =
        new HandOverSession(store.sessions(), store.secrets(), store.attendance(), parts.clock());
    this.postChatMessage = new PostChatMessage(store.sessions(), store.secrets(), parts.clock());
    this.getChat = new GetChat(store.sessions(), store.secrets());
    this.updateNotes = new UpdateNotes(store.sessions(), store.secrets(), parts.clock());
    this.requestRecordingConsent =
        new RequestRecordingConsent(store.sessions(), store.secrets(), parts.clock());
    this.answerRecordingConsent =
        new AnswerRecordingConsent(store.sessions(), store.secrets(), parts.clock());
    this.endAbandonedSessions =
        new EndAbandonedSessions(
            store.sessions(),
            store.sessionQueries(),
            store.attendance(),
            parts.sessionTimeouts(),
            parts.clock());
  }

  /**
   * Connects the page until the answer is closed, which the caller has to see to.
   *
   * @see ConnectPage#follow
   */
  public ConnectPage.PageConnection connect(
      Caller caller, SessionKey key, ConnectedPage page, ConnectPage.PageListener listener) {
    var connected = connectPage.follow(caller, key, page, listener);
    var isRecorded = false;
    try {
      recordAttendance.opened(key, page);
      isRecorded = true;
    } finally {
      if (!isRecorded) {
        connected.close();
      }
    }
    return new ConnectPage.PageConnection(
        connected.present(),
        connected.otherAwaySince(),
        () -> {
          connected.close();
          recordAttendance.closed(key, page);
        });
  }

  /** Returns how long a live session waits for a side without a connected page. */
  public Duration pageGrace() {
    return pageGrace;
  }

  /** Returns the open pages of a session that the caller has access to. */
  public List<ConnectedPage> present(SessionKey key) {
    return presence.present(key);
  }

  /**
   * Hands a live session over to a colleague who is in it, and returns it as it then stands.
   *
   * @see HandOverSession#handOver
   */
  public SessionView handOver(Caller caller, SessionKey key, UserKey to) {
    return handOverSession.handOver(caller, key, to);
  }

  /**
   * Notes the sign of life; one from a page that is not connected is ignored.
   *
   * @see RecordHeartbeat#note
   */
  public void heartbeat(SessionKey key, ConnectedPage page) {
    recordHeartbeat.note(key, page);
  }

  /**
   * Passes the signal on to the other pages of a live session.
   *
   * @see RelaySignal#send
   */
  public void signal(Caller caller, SessionKey key, Signal signal) {
    relaySignal.send(caller, key, signal);
  }

  /**
   * Makes the caller a collaborator, permanently.
   *
   * @see AddCollaborator#collaborate
   */
  public void addCollaborator(Caller caller, SessionKey key) {
    addCollaborator.collaborate(caller, key);
  }

  /**
   * Records what the caller says.
   *
   * @see PostChatMessage#say
   */
  public void postMessage(Caller caller, SessionKey key, String text) {
    postChatMessage.say(caller, key, text);
  }

  /**
   * Returns the last 200 lines before a place; what was erased is left out.
   *
   * @see GetChat#show
   */
  public GetChat.Part chat(Caller caller, SessionKey key, int before) {
    return getChat.show(caller, key, before);
  }

  /**
   * Replaces the notes that the caller read at that revision, unless they were changed since, and
   * returns the session as it then stands.
   *
   * @see UpdateNotes#write
   */
  public SessionState updateNotes(Caller caller, SessionKey key, String notes, int madeOn) {
    return updateNotes.write(caller, key, notes, madeOn);
  }

  /**
   * Puts the question to the customer and returns the session as it then stands.
   *
   * @see RequestRecordingConsent#ask
   */
  public SessionState requestRecordingConsent(Caller caller, SessionKey key) {
    return requestRecordingConsent.ask(caller, key);
  }

  /**
   * Records the answer and returns the session as it then stands; the last answer counts, so a
   * customer who agreed can still decline.
   *
   * @see AnswerRecordingConsent#answer
   */
  public SessionState answerRecordingConsent(Caller caller, SessionKey key, boolean agrees) {
    return answerRecordingConsent.answer(caller, key, agrees);
  }

  /**
   * Ends every abandoned session in the caller's reach, and returns those it ended.
   *
   * @see EndAbandonedSessions#endAbandonedSessions
   */
  public List<SessionState> endAbandoned(Caller caller) {
    return endAbandonedSessions.endAbandonedSessions(caller);
  }

  /**
   * Announces the pages that a dead node left, and records which experts have left since their
   * pages were closed on this node.
   *
   * @see AnnouncePages#announce
   * @see RecordAttendance#recordDepartures
   */
  public void recordDepartures() {
    announcePages.announce();
    recordAttendance.recordDepartures();
  }
}
