package org.deskbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.company.Companies;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.memory.InMemoryStore;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.spi.ForwardingStore;
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.TicketCapabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class DeskbridgeTest {

  private static final SessionListRange ALWAYS =
      new SessionListRange(
          InMemoryDesk.NOON.minusSeconds(1), InMemoryDesk.NOON.plusSeconds(1), null);

  private static final Duration LONGER_THAN_ANY_GRACE = Duration.ofDays(2);

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void namesEveryPortThatItsStoreLacks() {
    var directoryAlone = new DirectoryAlone();

    assertThatThrownBy(() -> Deskbridge.builder().store(directoryAlone).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("DirectoryAlone: has no accountSettingsStore, no companies, no")
        .hasMessageEndingWith("no signalRelay (expected: every port of a Store)");
  }

  @Test
  void goesByTheTimeOfItsStoreUnlessItIsGivenAClock() {
    var store = StoreWith.clock(memory.store(), () -> InMemoryDesk.NOON);

    var desk = Deskbridge.builder().store(store).build();
    var withAClock =
        Deskbridge.builder().store(store).clock(() -> InMemoryDesk.NOON.plusSeconds(1)).build();

    assertThat(desk.clock().instant()).isEqualTo(InMemoryDesk.NOON);
    assertThat(withAClock.clock().instant()).isEqualTo(InMemoryDesk.NOON.plusSeconds(1));
  }

  @Test
  void needsThePortsOfRecordingsOnlyForMedia() {
    var store = new WithoutRecordings(memory.store());
    var withMedia = memory.builder().store(store);

    assertThat(Deskbridge.builder().store(store).build().sessions()).isNotNull();
    assertThatThrownBy(withMedia::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "WithoutRecordings: has no recordings, no recordingQueries, no chunks, no"
                + " transcodeQueue (expected: every port of a Store)");
  }

  @Test
  void asksForAStoreAndForTheWireFormats() {
    assertThatThrownBy(() -> Deskbridge.builder().build())
        .hasMessage("store: missing (expected: builder().store(…))");
    assertThatThrownBy(
            () ->
                Deskbridge.builder()
                    .store(new InMemoryStore())
                    .webhooks(
                        new InMemoryDesk.Calls(memory.callbackSender(), memory.ticketGateway()))
                    .build())
        .hasMessageStartingWith("wire: missing");
  }

  @Test
  void recordsNothingWithoutMedia() {
    var deskbridge = Deskbridge.builder().store(memory.store()).clock(memory.clock()).build();
    var session = active(deskbridge);

    assertThatThrownBy(() -> deskbridge.room().requestRecordingConsent(memory.caller(), session))
        .isInstanceOfSatisfying(
            RejectedException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.RECORDING_OFF));
    assertThatThrownBy(() -> deskbridge.recordings().start(memory.caller(), session))
        .isInstanceOf(ConflictException.class);
  }

  private SessionKey active(Deskbridge deskbridge) {
    var requested = deskbridge.sessions().request(memory.caller(), memory.request());
    var started = deskbridge.sessions().start(memory.caller(), requested.token());
    deskbridge.joining().join(started.joinToken(), null, null);
    return started.state().key();
  }

  @Test
  void offersThePlatformsOwnTicketsBeforeThoseOfOtherHelpdesks() {
    var ours = new HelpdeskSystem("Our Desk", "desk.example");
    var deskbridge = memory.builder().tickets(ours, new InMemoryTicketSystem()).build();
    var session = active(deskbridge);
    var theirs = memory.ticketGateway().offers(erika()).get(0).system();

    var offered = deskbridge.tickets().capabilities(memory.caller(), session);

    assertThat(offered).extracting(TicketCapabilities::system).containsExactly(ours, theirs);
  }

  private HelpdeskUser erika() {
    return new HelpdeskUser(new AccountKey(1), memory.expert().email());
  }

  @Test
  void endsAbandonedSessionsWhenToldTo() {
    var session = memory.active().state().key();
    memory.pass(LONGER_THAN_ANY_GRACE);

    memory.desk().run(JobName.END_ABANDONED_SESSIONS);

    assertThat(memory.state(session).status().isLive()).isFalse();
  }

  @Test
  void sendsDueCallbacksWhenToldTo() {
    memory.complete();

    memory.desk().run(JobName.DISPATCH_CALLBACKS);

    assertThat(memory.callbackSender().sent()).hasSize(3);
  }

  @Test
  void keepsCallbacksInTheQueueWithoutWebhooks() {
    var deskbridge = Deskbridge.builder().store(memory.store()).clock(memory.clock()).build();
    active(deskbridge);

    deskbridge.run(JobName.DISPATCH_CALLBACKS);

    assertThat(memory.callbacks().backlog().depth()).isEqualTo(2);
  }

  @Test
  void closesAbandonedRecordingsAndMakesTheirVideosWhenToldTo() {
    var session = memory.agreed().state().key();
    var recording = memory.capturing(session);
    memory.captured(recording, InMemoryTranscoder.capture("one"));
    memory.desk().sessions().end(memory.caller(), session);
    memory.pass(LONGER_THAN_ANY_GRACE);

    memory.desk().run(JobName.CLOSE_ABANDONED_RECORDINGS);
    memory.desk().recordings().requestTranscoding(memory.caller(), List.of(recording.id()));
    memory.desk().run(JobName.TRANSCODE);

    assertThat(memory.state(recording.id()).stage())
        .isInstanceOf(RecordingStage.ReadyForDownload.class);
  }

  @Test
  void removesExpiredGrantsWhenToldTo() {
    var token = memory.pageToken();
    memory.pass(Duration.ofDays(400));

    memory.desk().run(JobName.REMOVE_EXPIRED_GRANTS);
    memory.setNow(InMemoryDesk.NOON);

    assertThatThrownBy(() -> memory.desk().access().authenticate(token, Grant.Kind.PAGE))
        .isInstanceOf(RejectedException.class);
  }

  @Test
  void doesItsJobsByItselfOnceStarted() {
    var session = memory.active().state().key();
    memory.pass(LONGER_THAN_ANY_GRACE);

    try (var deskbridge = memory.builder().start()) {
      await().until(() -> memory.state(session).status() == SessionStatus.COMPLETE);
      await().until(() -> memory.callbackSender().sent().size() == 3);
      assertThat(deskbridge.sessions().list(Caller.service(), ALWAYS, 10).sessions()).hasSize(1);
    }
  }

  @Test
  void runsOnAnExecutorOfThePlatformAndLeavesItOpen() {
    var executor = Executors.newScheduledThreadPool(8);
    try {
      memory.complete();
      var jobs = new CountDownLatch(4);
      var deskbridge =
          memory.builder().executor(executor).meters((job, took, failed) -> jobs.countDown());

      try (var running = deskbridge.start()) {
        await().until(() -> jobs.getCount() == 0);
        await().until(() -> memory.callbackSender().sent().size() == 3);
        assertThat(running.clock()).isNotNull();
      }

      assertThat(executor.isShutdown()).isFalse();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void closesWhatItWasGivenEachOnceInOrderAndDespiteFailures() {
    var closed = new ArrayList<String>();
    var deskbridge = memory.builder().store(new ClosingStore(memory.store(), closed)).start();

    deskbridge.close();

    assertThat(closed).containsExactly("store");
  }

  @Test
  void closesWhatItWasGivenIfTheExecutorTakesNoJobs() {
    var closed = new ArrayList<String>();
    var executor = Executors.newScheduledThreadPool(1);
    executor.shutdown();
    var builder =
        memory.builder().store(new ClosingStore(memory.store(), closed)).executor(executor);

    assertThatThrownBy(builder::start).isInstanceOf(RejectedExecutionException.class);

    assertThat(closed).containsExactly("store");
  }

  @Test
  void closesWhatItWasGivenIfItCannotBeBuilt() {
    var closed = new ArrayList<String>();
    var broken = new ClosingStore(new DirectoryAlone(), closed);

    assertThatThrownBy(() -> Deskbridge.builder().store(broken).start())
        .isInstanceOf(IllegalStateException.class);

    assertThat(closed).containsExactly("store");
  }

  @ParameterizedTest
  @EnumSource(JobName.class)
  void runsEveryJobOnAnEmptyStore(JobName job) {
    memory.desk().run(job);

    assertThat(memory.desk().sessions().list(Caller.service(), ALWAYS, 10).sessions()).isEmpty();
  }

  @Test
  void takesARequestInPlainSteps() {
    var request =
        SessionRequest.forTicket(memory.request().ticket())
            .customer("Carla")
            .reportingTo(InMemoryDesk.CALLBACK_URL);

    var requested = memory.desk().sessions().request(memory.caller(), request).state();

    assertThat(requested.customer().name()).isEqualTo("Carla");
    assertThat(requested.origin().callbackUrl()).isEqualTo(InMemoryDesk.CALLBACK_URL);
  }

  /** A store as an embedder begins it. */
  private static final class DirectoryAlone implements Store {

    @Override
    public Directory directory() {
      return new InMemoryStore().directory();
    }
  }

  private static final class WithoutRecordings implements Store {

    private final Store store;

    WithoutRecordings(Store store) {
      this.store = store;
    }

    @Override
    public Directory directory() {
      return store.directory();
    }

    @Override
    public AccountSettingsStore accountSettingsStore() {
      return store.accountSettingsStore();
    }

    @Override
    public Companies companies() {
      return store.companies();
    }

    @Override
    public Passwords passwords() {
      return store.passwords();
    }

    @Override
    public Experts experts() {
      return store.experts();
    }

    @Override
    public OAuthClients clients() {
      return store.clients();
    }

    @Override
    public Grants grants() {
      return store.grants();
    }

    @Override
    public Secrets secrets() {
      return store.secrets();
    }

    @Override
    public Sessions sessions() {
      return store.sessions();
    }

    @Override
    public SessionQueries sessionQueries() {
      return store.sessionQueries();
    }

    @Override
    public SessionEvents sessionEvents() {
      return store.sessionEvents();
    }

    @Override
    public EventFeed eventFeed() {
      return store.eventFeed();
    }

    @Override
    public SessionRetention sessionRetention() {
      return store.sessionRetention();
    }

    @Override
    public CallbackQueue callbacks() {
      return store.callbacks();
    }

    @Override
    public CallbackLog callbackLog() {
      return store.callbackLog();
    }

    @Override
    public SigningRotations signingRotations() {
      return store.signingRotations();
    }

    @Override
    public FailingReceivers failingReceivers() {
      return store.failingReceivers();
    }

    @Override
    public HelpdeskLinks helpdeskLinks() {
      return store.helpdeskLinks();
    }

    @Override
    public PresenceRegistry attendance() {
      return store.attendance();
    }

    @Override
    public SignalRelay signalRelay() {
      return store.signalRelay();
    }
  }

  private static final class ClosingStore extends ForwardingStore {

    private final List<String> closed;

    ClosingStore(Store store, List<String> closed) {
      super(store);
      this.closed = closed;
    }

    @Override
    public void close() {
      closed.add("store");
      throw new UnavailableException("the disk is away", null);
    }
  }
}
