package org.deskbridge.spi;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.Passwords;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.company.Companies;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.ticket.HelpdeskLinks;

/** A store that passes every call on to another one; extend it to replace a port. */
public class ForwardingStore implements Store {

  private final Store store;

  /** Passes on to a store, which is closed with this one. */
  protected ForwardingStore(Store store) {
    this.store = requireNonNull(store, "store");
  }

  @Override
  public InstantSource clock() {
    return store.clock();
  }

  @Override
  public Directory directory() {
    return store.directory();
  }

  @Override
  public Experts experts() {
    return store.experts();
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

  @Override
  public Recordings recordings() {
    return store.recordings();
  }

  @Override
  public RecordingQueries recordingQueries() {
    return store.recordingQueries();
  }

  @Override
  public Chunks chunks() {
    return store.chunks();
  }

  @Override
  public TranscodeQueue transcodeQueue() {
    return store.transcodeQueue();
  }

  @Override
  public JobTurns jobTurns() {
    return store.jobTurns();
  }

  @Override
  public LimitRelay limitRelay() {
    return store.limitRelay();
  }

  @Override
  public void close() {
    store.close();
  }
}
