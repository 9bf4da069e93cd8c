package org.deskbridge.adapter.persistence;

import java.net.URI;
import java.util.Set;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.deskbridge.directory.Role;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.InMemoryTimelineFormat;
import org.deskbridge.recording.InMemoryTranscoder;
import org.deskbridge.session.RequestSession;
import org.deskbridge.session.SessionState;
import org.deskbridge.ticket.InMemoryPartnerDesk;
import org.deskbridge.ticket.TicketRef;

/** A support desk on a store, with an expert of its own who requests and starts sessions. */
final class StoreDesk {

  private static final RequestSession.Request REQUEST =
      new RequestSession.Request(
          new TicketRef("4711", null),
          null,
          null,
          URI.create("https://helpdesk.example/callbacks"),
          null);

  private final SupportDesk desk;
  private final Caller expert;

  StoreDesk(SqlPersistence store, String email) {
    var account = store.directory().openAccount("Example Support");
    expert =
        Caller.of(
            store
                .directory()
                .addExpert(account.key(), "Erika", "Expert", email, Set.of(Role.EXPERT)));
    desk =
        SupportDesk.builder()
            .sessions(store.sessions())
            .sessionLists(store.sessionLists())
            .sessionFeed(store.sessionFeed())
            .attendance(store.attendance())
            .signalRelay(store.signalRelay())
            .grants(store.grants())
            .clients(store.clients())
            .passwords(store.passwords())
            .secrets(store.secrets())
            .sessionRetention(store.sessionRetention())
            .accountRules(store.accountRules())
            .recordings(store.recordings())
            .recordingLists(store.recordingLists())
            .chunks(store.chunks())
            .transcodeQueue(store.transcodeQueue())
            .mediaStore(new InMemoryMediaStore())
            .transcoder(new InMemoryTranscoder())
            .timelineFormat(new InMemoryTimelineFormat())
            .directory(store.directory())
            .companies(store.companies())
            .partnerLinks(store.partnerLinks())
            .partnerDesk(new InMemoryPartnerDesk())
            .callbacks(store.callbacks())
            .callbackFormat(new InMemoryCallbackFormat())
            .callbackSender(new InMemoryCallbackSender())
            .build();
  }

  /** Requests a session and starts it: two commits and one callback. */
  SessionState start() {
    return start(REQUEST);
  }

  SessionState start(RequestSession.Request request) {
    var requested = desk.requestSession().request(expert, request);
    return desk.startSession().start(expert, requested.token()).state();
  }
}
