package org.deskbridge.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.helpdesk.FeedPosition;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;

/** The store of an installation: in its data folder, or on a database server. */
public final class Installation implements AutoCloseable {

  private final Store store;
  private final TicketSessions ticketSessions;
  private final FeedPosition feedPosition;
  private final BiFunction<BooleanSupplier, InstantSource, Readiness> readiness;

  private Installation(
      Store store,
      TicketSessions ticketSessions,
      FeedPosition feedPosition,
      BiFunction<BooleanSupplier, InstantSource, Readiness> readiness) {
    this.store = store;
    this.ticketSessions = ticketSessions;
    this.feedPosition = feedPosition;
    this.readiness = readiness;
  }

  /**
   * Opens the store; creates what is missing.
   *
   * @param data the data folder, which holds the master key in either case
   * @param database the database server; absent for a database in the folder
   * @throws org.deskbridge.error.UnavailableException if it cannot be opened; show the message
   */
  public static Installation open(
      Path data, @Nullable PostgresSettings database, MeterRegistry meters) {
    if (database == null) {
      var store = SqliteStore.open(data, meters);
      return new Installation(
          store,
          store.ticketSessions(),
          store.feedPosition(),
          (media, clock) -> new Readiness(store, media, clock));
    }
    var store = PostgresStore.open(database, data, meters);
    return new Installation(
        store,
        store.ticketSessions(),
        store.feedPosition(),
        (media, clock) -> new Readiness(store, media, clock));
  }

  /** Returns the ports. */
  public Store store() {
    return store;
  }

  /** Returns the helpdesk's sessions. */
  public TicketSessions ticketSessions() {
    return ticketSessions;
  }

  /** Returns the helpdesk's place in the event feed of its service. */
  public FeedPosition feedPosition() {
    return feedPosition;
  }

  /** Returns what tells whether a server on this store can work. */
  Readiness readiness(BooleanSupplier canStoreMedia, InstantSource clock) {
    return readiness.apply(canStoreMedia, clock);
  }

  @Override
  public void close() {
    store.close();
  }
}
