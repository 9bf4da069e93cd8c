package org.deskbridge.adapter.persistence;

import java.net.URI;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.video.InMemoryTimelineFormat;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.ticket.InMemoryTicketGateway;

/** A support desk on a store, with an expert of its own who requests and starts sessions. */
public final class StoreDesk {

  private static final RequestSession.Request REQUEST =
      new RequestSession.Request(
          new TicketRef("4711", null),
          null,
          null,
          URI.create("https://helpdesk.example/callbacks"),
          null);

  private final Deskbridge desk;
  private final Caller expert;

  public StoreDesk(SqliteStore store, String email) {
    var account = store.directory().openAccount("Example Support");
    expert =
        Caller.of(
            store
                .directory()
                .addExpert(account.key(), "Erika", "Expert", email, Set.of(Role.EXPERT)));
    desk =
        Deskbridge.builder()
            .sessions(store.sessions())
            .sessionQueries(store.sessionQueries())
            .sessionEvents(store.sessionEvents())
            .attendance(store.attendance())
            .signalRelay(store.signalRelay())
            .grants(store.grants())
            .clients(store.clients())
            .passwords(store.passwords())
            .secrets(store.secrets())
            .sessionRetention(store.sessionRetention())
            .accountSettingsStore(store.accountSettingsStore())
            .recordings(store.recordings())
            .recordingQueries(store.recordingQueries())
            .chunks(store.chunks())
            .transcodeQueue(store.transcodeQueue())
            .mediaStore(new InMemoryMediaStore())
            .transcoder(new InMemoryTranscoder())
            .timelineFormat(new InMemoryTimelineFormat())
            .directory(store.directory())
            .companies(store.companies())
            .helpdeskLinks(store.helpdeskLinks())
            .ticketGateway(new InMemoryTicketGateway())
            .callbacks(store.callbacks())
            .callbackFormat(new InMemoryCallbackFormat())
            .callbackSender(new InMemoryCallbackSender())
            .build();
  }

  /** Requests a session and starts it: two commits and one callback. */
  public SessionState start() {
    return start(REQUEST);
  }

  public SessionState start(RequestSession.Request request) {
    var requested = desk.requestSession().request(expert, request);
    return desk.startSession().start(expert, requested.token()).state();
  }
}
