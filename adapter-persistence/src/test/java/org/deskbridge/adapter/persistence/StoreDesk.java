package org.deskbridge.adapter.persistence;

import java.net.URI;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.video.InMemoryTimelineFormat;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.spi.Store;
import org.deskbridge.spi.WireFormats;
import org.deskbridge.ticket.InMemoryTicketGateway;

/** A support desk on a store, with an expert of its own who requests and starts sessions. */
public final class StoreDesk {

  private static final SessionRequest REQUEST =
      new SessionRequest(
          new TicketRef("4711", null),
          null,
          null,
          URI.create("https://helpdesk.example/callbacks"),
          null);

  private final Deskbridge desk;
  private final Caller expert;

  public StoreDesk(Store store, String email) {
    var account = store.directory().openAccount("Example Support");
    expert =
        Caller.of(
            store
                .directory()
                .addExpert(account.key(), "Erika", "Expert", email, Set.of(Role.EXPERT)));
    desk =
        Deskbridge.builder()
            .store(store)
            .media(new InMemoryDesk.Parts(new InMemoryMediaStore(), new InMemoryTranscoder()))
            .webhooks(
                new InMemoryDesk.Calls(new InMemoryCallbackSender(), new InMemoryTicketGateway()))
            .wire(new WireFormats(new InMemoryCallbackFormat(), new InMemoryTimelineFormat()))
            .build();
  }

  /** Requests a session and starts it: two commits and one callback. */
  public SessionState start() {
    return start(REQUEST);
  }

  public SessionState start(SessionRequest request) {
    var requested = desk.sessions().request(expert, request);
    return desk.sessions().start(expert, requested.token()).state();
  }
}
