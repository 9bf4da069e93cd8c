package org.deskbridge;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.auth.provisioning.InMemoryTechnicians;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliverCallback;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.memory.InMemoryAccountSettingsStore;
import org.deskbridge.memory.InMemoryCallbackQueue;
import org.deskbridge.memory.InMemoryChunks;
import org.deskbridge.memory.InMemoryCompanies;
import org.deskbridge.memory.InMemoryDirectory;
import org.deskbridge.memory.InMemoryGrants;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.memory.InMemoryLimitRelay;
import org.deskbridge.memory.InMemoryOAuthClients;
import org.deskbridge.memory.InMemoryPasswords;
import org.deskbridge.memory.InMemoryPresenceRegistry;
import org.deskbridge.memory.InMemoryRecordings;
import org.deskbridge.memory.InMemorySecrets;
import org.deskbridge.memory.InMemorySessionEvents;
import org.deskbridge.memory.InMemorySessionRetention;
import org.deskbridge.memory.InMemorySessions;
import org.deskbridge.memory.InMemorySignalRelay;
import org.deskbridge.memory.InMemoryStore;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.ChunkFixtures;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.InMemoryTimelineFormat;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.recording.video.TranscodeNext;
import org.deskbridge.recording.video.Transcoder;
import org.deskbridge.session.Customer;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.spi.Media;
import org.deskbridge.spi.OutboundCalls;
import org.deskbridge.spi.Store;
import org.deskbridge.spi.WireFormats;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.InMemoryTicketGateway;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.time.ServiceClock;

/**
 * A whole support desk in memory, with a clock that stands still until it is moved.
 *
 * <p>One account with an expert who may run sessions, another account with an expert of its own,
 * and one registered application. For tests of whatever uses a {@link Deskbridge}. Safe for use by
 * several threads at once.
 */
public final class InMemoryDesk {

  /** When the clock begins. */
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** The password of both experts. */
  public static final String PASSWORD = "correct horse";

  /** The registered application; it has no secret. */
  public static final ClientId CLIENT = new ClientId("demo");

  /** Where {@link #request()} wants its callbacks. */
  public static final URI CALLBACK_URL = URI.create("https://helpdesk.example/callbacks/7");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InMemoryStore store = new InMemoryStore(NOON, 7);
  private final InMemoryMediaStore mediaStore = new InMemoryMediaStore();
  private final InMemoryTranscoder transcoder = new InMemoryTranscoder();
  private final InMemoryTicketGateway ticketGateway = new InMemoryTicketGateway();
  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final InMemoryCallbackSender callbackSender = new InMemoryCallbackSender();
  private final Expert expert;
  private final Expert stranger;
  private final Expert colleague;
  private final Deskbridge desk;

  /** Creates a desk whose callbacks go nowhere but into {@link #callbackSender()}. */
  public InMemoryDesk() {
    this.expert = add("Example Support", "Erika", "Expert", "erika@example.com");
    this.stranger = add("Other Support", "Otto", "Other", "otto@example.org");
    this.colleague = add("Example Support", "Kim", "Colleague", "kim@example.com");
    store.clients().put(new OAuthClient(CLIENT, "Demo", null));
    this.desk = builder().build();
  }

  private Expert add(String account, String firstName, String lastName, String email) {
    var added =
        store
            .directory()
            .addExpert(
                store.directory().openAccount(account).key(),
                firstName,
                lastName,
                email,
                Set.of(Role.EXPERT, Role.MANAGER));
    store.passwords().set(added.key(), PASSWORD);
    return added;
  }

  /** Returns a desk on the same store and clock that writes and sends its callbacks otherwise. */
  public Deskbridge with(CallbackFormat format, CallbackSender sender) {
    return builder()
        .wire(new WireFormats(format, new InMemoryTimelineFormat()))
        .webhooks(new Calls(sender, ticketGateway))
        .build();
  }

  /** Returns a desk on another store, which most likely passes on to {@link #store()}. */
  public Deskbridge on(Store other) {
    return builder().store(other).build();
  }

  /**
   * Returns a builder that has all of these parts and the clock, for a desk with others in part.
   */
  public DeskbridgeBuilder builder() {
    return Deskbridge.builder()
        .store(store)
        .media(new Parts(mediaStore, transcoder))
        .webhooks(new Calls(callbackSender, ticketGateway))
        .wire(new WireFormats(new InMemoryCallbackFormat(), new InMemoryTimelineFormat()))
        .technicians(technicians)
        .clock(clock());
  }

  /** Returns the desk itself. */
  public Deskbridge desk() {
    return desk;
  }

  /** Returns the clock, for what is to tell the same time. */
  public InstantSource clock() {
    return now::get;
  }

  /** Returns what the clock says. */
  public Instant now() {
    return requireNonNull(now.get(), "now");
  }

  /** Moves the clock on and returns what it then says. */
  public Instant pass(Duration time) {
    return now.updateAndGet(before -> before.plus(time));
  }

  /** Sets the clock. */
  public void setNow(Instant instant) {
    now.set(requireNonNull(instant, "instant"));
  }

  /** Returns Erika Expert, erika@example.com. */
  public Expert expert() {
    return expert;
  }

  /** Returns Erika Expert as a caller. */
  public Caller caller() {
    return Caller.of(expert);
  }

  /** Returns an expert of another account: Otto Other, otto@example.org. */
  public Caller stranger() {
    return Caller.of(stranger);
  }

  /** Returns who is signed in to the platform around the desk: nobody at first. */
  public InMemoryTechnicians technicians() {
    return technicians;
  }

  /** Returns an expert of the same account: Kim Colleague, kim@example.com. */
  public Expert colleague() {
    return colleague;
  }

  /** Returns an access token of Erika Expert, good for an hour. */
  public String accessToken() {
    return desk.access().issueTokens(CLIENT, null, expert.email(), PASSWORD).access();
  }

  /** Returns a token that {@link Grant.Kind#PAGE signs} Erika Expert in to the pages. */
  public String pageToken() {
    return desk.access().signIn(expert.email(), PASSWORD).token();
  }

  /** Returns what Erika's callbacks are signed with. */
  public SigningSecret signingSecret() {
    return desk.callbacks().signingSecret(Caller.service(), expert.account().key());
  }

  /** Disables the receiver at {@link #CALLBACK_URL}, as five days of failures do. */
  public void disableReceiver() {
    var receiver = ReceiverAddress.of(CALLBACK_URL);
    var account = expert.account().key();
    store
        .failingReceivers()
        .failed(account, receiver, now().minus(DeliverCallback.DISABLED_AFTER), Instant.EPOCH);
    store.failingReceivers().failed(account, receiver, now(), Instant.EPOCH);
    store.failingReceivers().disable(account, receiver, now());
  }

  /** Returns a request with a ticket, a customer and an address for callbacks. */
  public SessionRequest request() {
    return new SessionRequest(
        new TicketRef("4711", "https://helpdesk.example/tickets/4711"),
        new Customer("Carl Customer", "carl@example.net"),
        null,
        CALLBACK_URL,
        null);
  }

  /** Requests a session as Erika Expert. */
  public RequestSession.Requested requested() {
    return desk.sessions().request(caller(), request());
  }

  /** Requests a session and starts it. */
  public SessionView started() {
    return desk.sessions().start(caller(), requested().token());
  }

  /** Requests a session, starts it and lets the customer in. */
  public SessionView active() {
    var view = started();
    desk.joining().join(view.joinToken(), null, null);
    return view(view.state().key());
  }

  /** Requests a session, starts it, lets the customer in and ends it. */
  public SessionView complete() {
    return desk.sessions().end(caller(), active().state().key());
  }

  /** Requests a session, starts it, lets the customer in, who agrees to be recorded. */
  public SessionView agreed() {
    var view = active();
    var key = view.state().key();
    desk.room().requestRecordingConsent(caller(), key);
    desk.room().answerRecordingConsent(Caller.customerOf(key.value()), key, true);
    return view(key);
  }

  /** Starts a recording of a session whose customer agreed; nothing of it has arrived. */
  public RecordingState capturing(SessionKey key) {
    return desk.recordings().start(caller(), key);
  }

  /**
   * Adds what a page captured to a recording, as its next chunk.
   *
   * @see InMemoryTranscoder#capture
   */
  public CaptureProgress captured(RecordingState recording, byte[] content) {
    var number = store.chunks().capture(recording.id()).chunks();
    return desk.recordings()
        .addChunk(
            caller(),
            recording.origin().session(),
            recording.id(),
            ChunkFixtures.chunk(number, content),
            new ByteArrayInputStream(content));
  }

  /** Records a session of its own, of which three chunks arrive, a second each, and closes it. */
  public RecordingState recorded() {
    return recorded(agreed().state().key());
  }

  /** Records three seconds of a session whose customer agreed, and closes the recording. */
  public RecordingState recorded(SessionKey key) {
    var recording = capturing(key);
    for (int chunk = 0; chunk < 3; chunk++) {
      pass(Duration.ofSeconds(1));
      captured(recording, InMemoryTranscoder.capture("second %d".formatted(chunk)));
    }
    return desk.recordings().close(caller(), key, recording.id(), 3);
  }

  /** Records a session of its own and makes the video. */
  public RecordingState transcoded() {
    return transcoded(agreed().state().key());
  }

  /** Records a session whose customer agreed and makes the video. */
  public RecordingState transcoded(SessionKey key) {
    var recording = recorded(key);
    desk.recordings().requestTranscoding(caller(), List.of(recording.id()));
    return desk.recordings().transcodeNext(Caller.service()).orElseThrow();
  }

  /** Returns the use case that makes the next video, for a worker of its own. */
  public TranscodeNext transcodeNext() {
    return new TranscodeNext(
        store.recordings(),
        store.transcodeQueue(),
        store.chunks(),
        mediaStore,
        transcoder,
        new InMemoryTimelineFormat(),
        store.sessions(),
        ServiceClock.of(clock()));
  }

  /** Returns a recording as it stands. */
  public RecordingState state(RecordingId id) {
    return store.recordings().recording(id).orElseThrow().state();
  }

  /** Returns a session as it stands. */
  public SessionState state(SessionKey key) {
    return view(key).state();
  }

  private SessionView view(SessionKey key) {
    return SessionView.of(store.sessions().byKey(key).orElseThrow().state(), store.secrets());
  }

  /** Returns the store. */
  public InMemoryStore store() {
    return store;
  }

  /** Returns the sessions on record, which are the lists of sessions as well. */
  public InMemorySessions sessions() {
    return store.sessions();
  }

  /** Returns what tells of events. */
  public InMemorySessionEvents sessionEvents() {
    return store.sessionEvents();
  }

  /** Returns the queue of callbacks. */
  public InMemoryCallbackQueue callbacks() {
    return store.callbacks();
  }

  /** Returns what took the callbacks. */
  public InMemoryCallbackSender callbackSender() {
    return callbackSender;
  }

  /** Returns which pages are open. */
  public InMemoryPresenceRegistry attendance() {
    return store.attendance();
  }

  /** Returns what carries signals. */
  public InMemorySignalRelay signalRelay() {
    return store.signalRelay();
  }

  /** Returns what tells other nodes of the use of rate limits. */
  public InMemoryLimitRelay limitRelay() {
    return store.limitRelay();
  }

  /** Returns the grants on record. */
  public InMemoryGrants grants() {
    return store.grants();
  }

  /** Returns the registered applications. */
  public InMemoryOAuthClients clients() {
    return store.clients();
  }

  /** Returns the passwords. */
  public InMemoryPasswords passwords() {
    return store.passwords();
  }

  /** Returns the source of secrets. */
  public InMemorySecrets secrets() {
    return store.secrets();
  }

  /** Returns the accounts and experts. */
  public InMemoryDirectory directory() {
    return store.directory();
  }

  /** Returns the companies and machines. */
  public InMemoryCompanies companies() {
    return store.companies();
  }

  /** Returns what the accounts have decided: nothing, until a test says otherwise. */
  public InMemoryAccountSettingsStore accountSettingsStore() {
    return store.accountSettingsStore();
  }

  /** Returns the sessions on record for those who remove them. */
  public InMemorySessionRetention sessionRetention() {
    return store.sessionRetention();
  }

  /** Returns the recordings on record, which are their lists and the queue of videos as well. */
  public InMemoryRecordings recordings() {
    return store.recordings();
  }

  /** Returns which chunks have arrived. */
  public InMemoryChunks chunks() {
    return store.chunks();
  }

  /** Returns what the recordings consist of. */
  public InMemoryMediaStore mediaStore() {
    return mediaStore;
  }

  /** Returns what makes the videos. */
  public InMemoryTranscoder transcoder() {
    return transcoder;
  }

  /** Returns the links to helpdesks, which the desk lists and nobody asks. */
  public InMemoryHelpdeskLinks helpdeskLinks() {
    return store.helpdeskLinks();
  }

  /** Returns the helpdesk that serves every technician. */
  public InMemoryTicketGateway ticketGateway() {
    return ticketGateway;
  }

  /** Media of given parts. */
  public record Parts(MediaStore mediaStore, Transcoder transcoder) implements Media {

    @Override
    public void close() {
      // There is nothing to close.
    }
  }

  /** Calls by given parts: one helpdesk, whatever links there are. */
  public record Calls(CallbackSender callbackSender, TicketGateway ticketGateway)
      implements OutboundCalls {

    @Override
    public TicketGateway ticketGateway(HelpdeskLinks links) {
      return ticketGateway;
    }

    @Override
    public void close() {
      // There is nothing to close.
    }
  }
}
