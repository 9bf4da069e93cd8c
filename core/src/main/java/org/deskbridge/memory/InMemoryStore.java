package org.deskbridge.memory;

import java.time.Instant;
import org.deskbridge.spi.Store;

/**
 * A complete store in memory: for the tests of a platform, and to try things out.
 *
 * <p>It starts empty and ends with its process. Passwords are kept as they are, and its secrets
 * follow from a seed, so that a test can be repeated: never let real people use it. Safe for use by
 * several threads at once.
 */
public final class InMemoryStore implements Store {

  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryAccountSettingsStore accountSettingsStore =
      new InMemoryAccountSettingsStore();
  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final InMemoryPasswords passwords = new InMemoryPasswords();
  private final InMemoryOAuthClients clients = new InMemoryOAuthClients();
  private final InMemoryGrants grants = new InMemoryGrants();
  private final InMemorySecrets secrets;
  private final InMemorySessionEvents sessionEvents = new InMemorySessionEvents(sessions);
  private final InMemorySessionRetention sessionRetention = new InMemorySessionRetention(sessions);
  private final InMemoryCallbackQueue callbacks = new InMemoryCallbackQueue(sessions);
  private final InMemorySigningRotations signingRotations = new InMemorySigningRotations();
  private final InMemoryFailingReceivers failingReceivers = new InMemoryFailingReceivers(callbacks);
  private final InMemoryHelpdeskLinks helpdeskLinks = new InMemoryHelpdeskLinks();
  private final InMemoryPresenceRegistry attendance;
  private final InMemorySignalRelay signalRelay = new InMemorySignalRelay();
  private final InMemoryLimitRelay limitRelay = new InMemoryLimitRelay();
  private final InMemoryRecordings recordings = new InMemoryRecordings();
  private final InMemoryEventFeed eventFeed =
      new InMemoryEventFeed(sessions, recordings, failingReceivers);
  private final InMemoryChunks chunks = new InMemoryChunks();

  /** Creates an empty store. */
  public InMemoryStore() {
    this(Instant.now(), 1);
  }

  /**
   * Creates an empty store that behaves the same at each run.
   *
   * @param startedAt what the clock of the test shows: pages count as last seen then
   * @param seed the secrets follow from it
   */
  public InMemoryStore(Instant startedAt, long seed) {
    this.attendance = new InMemoryPresenceRegistry(startedAt);
    this.secrets = new InMemorySecrets(seed);
  }

  @Override
  public InMemoryDirectory directory() {
    return directory;
  }

  @Override
  public InMemoryDirectory experts() {
    return directory;
  }

  @Override
  public InMemoryAccountSettingsStore accountSettingsStore() {
    return accountSettingsStore;
  }

  @Override
  public InMemoryCompanies companies() {
    return companies;
  }

  @Override
  public InMemoryPasswords passwords() {
    return passwords;
  }

  @Override
  public InMemoryOAuthClients clients() {
    return clients;
  }

  @Override
  public InMemoryGrants grants() {
    return grants;
  }

  @Override
  public InMemorySecrets secrets() {
    return secrets;
  }

  @Override
  public InMemorySessions sessions() {
    return sessions;
  }

  @Override
  public InMemorySessions sessionQueries() {
    return sessions;
  }

  @Override
  public InMemorySessionEvents sessionEvents() {
    return sessionEvents;
  }

  @Override
  public InMemoryEventFeed eventFeed() {
    return eventFeed;
  }

  @Override
  public InMemorySessionRetention sessionRetention() {
    return sessionRetention;
  }

  @Override
  public InMemoryCallbackQueue callbacks() {
    return callbacks;
  }

  @Override
  public InMemoryCallbackQueue callbackLog() {
    return callbacks;
  }

  @Override
  public InMemorySigningRotations signingRotations() {
    return signingRotations;
  }

  @Override
  public InMemoryFailingReceivers failingReceivers() {
    return failingReceivers;
  }

  @Override
  public InMemoryHelpdeskLinks helpdeskLinks() {
    return helpdeskLinks;
  }

  @Override
  public InMemoryPresenceRegistry attendance() {
    return attendance;
  }

  @Override
  public InMemorySignalRelay signalRelay() {
    return signalRelay;
  }

  @Override
  public InMemoryRecordings recordings() {
    return recordings;
  }

  @Override
  public InMemoryRecordings recordingQueries() {
    return recordings;
  }

  @Override
  public InMemoryChunks chunks() {
    return chunks;
  }

  @Override
  public InMemoryRecordings transcodeQueue() {
    return recordings;
  }

  @Override
  public InMemoryLimitRelay limitRelay() {
    return limitRelay;
  }
}
