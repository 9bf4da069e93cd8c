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
import org.deskbridge.memory.InMemoryAccountSettingsStore;
import org.deskbridge.memory.InMemoryDirectory;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.Grant;
import org.deskbridge.memory.InMemoryGrants;
import org.deskbridge.memory.InMemoryOAuthClients;
import org.deskbridge.memory.InMemoryPasswords;
import org.deskbridge.memory.InMemorySecrets;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.callback.CallbackFormat;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.InMemoryCallbackFormat;
import org.deskbridge.memory.InMemoryCallbackQueue;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.memory.InMemoryCompanies;
import org.deskbridge.memory.InMemorySessionRetention;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.ChunkFixtures;
import org.deskbridge.memory.InMemoryChunks;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.memory.InMemoryRecordings;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.InMemoryTimelineFormat;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.Customer;
import org.deskbridge.memory.InMemorySessionEvents;
import org.deskbridge.memory.InMemorySessions;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.TicketRef;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.RequestSession;
import org.deskbridge.memory.InMemoryPresenceRegistry;
import org.deskbridge.memory.InMemorySignalRelay;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.ticket.InMemoryTicketGateway;

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
  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemorySessionEvents sessionEvents = new InMemorySessionEvents(sessions);
  private final InMemoryCallbackQueue callbacks = new InMemoryCallbackQueue(sessions);
  private final InMemoryPresenceRegistry attendance = new InMemoryPresenceRegistry(NOON);
  private final InMemorySignalRelay signalRelay = new InMemorySignalRelay();
  private final InMemoryGrants grants = new InMemoryGrants();
  private final InMemoryOAuthClients clients = new InMemoryOAuthClients();
  private final InMemoryPasswords passwords = new InMemoryPasswords();
  private final InMemorySecrets secrets = new InMemorySecrets(7);
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final InMemoryAccountSettingsStore accountSettingsStore =
      new InMemoryAccountSettingsStore();
  private final InMemorySessionRetention sessionRetention = new InMemorySessionRetention(sessions);
  private final InMemoryRecordings recordings = new InMemoryRecordings();
  private final InMemoryChunks chunks = new InMemoryChunks();
  private final InMemoryMediaStore mediaStore = new InMemoryMediaStore();
  private final InMemoryTranscoder transcoder = new InMemoryTranscoder();
  private final InMemoryHelpdeskLinks helpdeskLinks = new InMemoryHelpdeskLinks();
  private final InMemoryTicketGateway ticketGateway = new InMemoryTicketGateway();
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
    clients.put(new OAuthClient(CLIENT, "Demo", null));
    this.desk = builder().build();
  }

  private Expert add(String account, String firstName, String lastName, String email) {
    var added =
        directory.addExpert(
            directory.openAccount(account).key(),
            firstName,
            lastName,
            email,
            Set.of(Role.EXPERT, Role.MANAGER));
    passwords.set(added.key(), PASSWORD);
    return added;
  }

  /** Returns a desk on the same ports and clock that writes and sends its callbacks otherwise. */
  public Deskbridge with(CallbackFormat format, CallbackSender sender) {
    return builder().callbackFormat(format).callbackSender(sender).build();
  }

  /**
   * Returns a builder that has all of these ports and the clock, for a desk with others in part.
   */
  public Deskbridge.Builder builder() {
    return Deskbridge.builder()
        .sessions(sessions)
        .sessionQueries(sessions)
        .sessionEvents(sessionEvents)
        .attendance(attendance)
        .signalRelay(signalRelay)
        .grants(grants)
        .clients(clients)
        .passwords(passwords)
        .secrets(secrets)
        .directory(directory)
        .companies(companies)
        .accountSettingsStore(accountSettingsStore)
        .sessionRetention(sessionRetention)
        .recordings(recordings)
        .recordingQueries(recordings)
        .chunks(chunks)
        .transcodeQueue(recordings)
        .mediaStore(mediaStore)
        .transcoder(transcoder)
        .timelineFormat(new InMemoryTimelineFormat())
        .helpdeskLinks(helpdeskLinks)
        .ticketGateway(ticketGateway)
        .callbacks(callbacks)
        .callbackFormat(new InMemoryCallbackFormat())
        .callbackSender(callbackSender)
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

  /** Returns an expert of the same account: Kim Colleague, kim@example.com. */
  public Expert colleague() {
    return colleague;
  }

  /** Returns an access token of Erika Expert, good for an hour. */
  public String accessToken() {
    return desk.issueTokensByPassword().grant(CLIENT, null, expert.email(), PASSWORD).access();
  }

  /** Returns a token that {@link Grant.Kind#PAGE signs} Erika Expert in to the pages. */
  public String pageToken() {
    return desk.signIn().signIn(expert.email(), PASSWORD).token();
  }

  /** Returns what Erika's callbacks are signed with. */
  public SigningSecret signingSecret() {
    return desk.getSigningSecret().show(Caller.service(), expert.account().key());
  }

  /** Returns a request with a ticket, a customer and an address for callbacks. */
  public RequestSession.Request request() {
    return new RequestSession.Request(
        new TicketRef("4711", "https://helpdesk.example/tickets/4711"),
        new Customer("Carl Customer", "carl@example.net"),
        null,
        CALLBACK_URL,
        null);
  }

  /** Requests a session as Erika Expert. */
  public RequestSession.Requested requested() {
    return desk.requestSession().request(caller(), request());
  }

  /** Requests a session and starts it. */
  public SessionView started() {
    return desk.startSession().start(caller(), requested().token());
  }

  /** Requests a session, starts it and lets the customer in. */
  public SessionView active() {
    var view = started();
    desk.joinSession().join(view.joinToken(), null, null);
    return view(view.state().key());
  }

  /** Requests a session, starts it, lets the customer in and ends it. */
  public SessionView complete() {
    return desk.endSession().end(caller(), active().state().key());
  }

  /** Requests a session, starts it, lets the customer in, who agrees to be recorded. */
  public SessionView agreed() {
    var view = active();
    var key = view.state().key();
    desk.requestRecordingConsent().ask(caller(), key);
    desk.answerRecordingConsent().answer(Caller.customerOf(key.value()), key, true);
    return view(key);
  }

  /** Starts a recording of a session whose customer agreed; nothing of it has arrived. */
  public RecordingState capturing(SessionKey key) {
    return desk.recordings().startRecording().start(caller(), key);
  }

  /**
   * Adds what a page captured to a recording, as its next chunk.
   *
   * @see InMemoryTranscoder#capture
   */
  public CaptureProgress captured(RecordingState recording, byte[] content) {
    var number = chunks.capture(recording.id()).chunks();
    return desk.recordings()
        .addChunk()
        .add(
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
    return desk.recordings().closeRecording().close(caller(), key, recording.id(), 3);
  }

  /** Records a session of its own and makes the video. */
  public RecordingState transcoded() {
    return transcoded(agreed().state().key());
  }

  /** Records a session whose customer agreed and makes the video. */
  public RecordingState transcoded(SessionKey key) {
    var recording = recorded(key);
    desk.recordings().requestTranscoding().request(caller(), List.of(recording.id()));
    return desk.recordings().transcodeNext().transcodeNext(Caller.service()).orElseThrow();
  }

  /** Returns a recording as it stands. */
  public RecordingState state(RecordingId id) {
    return recordings.recording(id).orElseThrow().state();
  }

  /** Returns a session as it stands. */
  public SessionState state(SessionKey key) {
    return view(key).state();
  }

  private SessionView view(SessionKey key) {
    return SessionView.of(sessions.byKey(key).orElseThrow().state(), secrets);
  }

  /** Returns the sessions on record, which are the lists of sessions as well. */
  public InMemorySessions sessions() {
    return sessions;
  }

  /** Returns what tells of events. */
  public InMemorySessionEvents sessionEvents() {
    return sessionEvents;
  }

  /** Returns the queue of callbacks. */
  public InMemoryCallbackQueue callbacks() {
    return callbacks;
  }

  /** Returns what took the callbacks. */
  public InMemoryCallbackSender callbackSender() {
    return callbackSender;
  }

  /** Returns which pages are open. */
  public InMemoryPresenceRegistry attendance() {
    return attendance;
  }

  /** Returns what carries signals. */
  public InMemorySignalRelay signalRelay() {
    return signalRelay;
  }

  /** Returns the grants on record. */
  public InMemoryGrants grants() {
    return grants;
  }

  /** Returns the registered applications. */
  public InMemoryOAuthClients clients() {
    return clients;
  }

  /** Returns the passwords. */
  public InMemoryPasswords passwords() {
    return passwords;
  }

  /** Returns the source of secrets. */
  public InMemorySecrets secrets() {
    return secrets;
  }

  /** Returns the accounts and experts. */
  public InMemoryDirectory directory() {
    return directory;
  }

  /** Returns the companies and machines. */
  public InMemoryCompanies companies() {
    return companies;
  }

  /** Returns what the accounts have decided: nothing, until a test says otherwise. */
  public InMemoryAccountSettingsStore accountSettingsStore() {
    return accountSettingsStore;
  }

  /** Returns the sessions on record for those who remove them. */
  public InMemorySessionRetention sessionRetention() {
    return sessionRetention;
  }

  /** Returns the recordings on record, which are their lists and the queue of videos as well. */
  public InMemoryRecordings recordings() {
    return recordings;
  }

  /** Returns which chunks have arrived. */
  public InMemoryChunks chunks() {
    return chunks;
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
    return helpdeskLinks;
  }

  /** Returns the helpdesk that serves every technician. */
  public InMemoryTicketGateway ticketGateway() {
    return ticketGateway;
  }
}
