package org.deskbridge.app.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final Readying readiness;
  private final Function<Supplier<String>, SharedMedia> media;

  private Installation(
      Store store,
      TicketSessions ticketSessions,
      FeedPosition feedPosition,
      Readying readiness,
      Function<Supplier<String>, SharedMedia> media) {
    this.store = store;
    this.ticketSessions = ticketSessions;
    this.feedPosition = feedPosition;
    this.readiness = readiness;
    this.media = media;
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
          (canStore, isShared, clock) -> new Readiness(store, canStore, clock),
          place -> new SharedMedia("here", List::of));
    }
    var store = PostgresStore.open(database, data, meters);
    return new Installation(
        store,
        store.ticketSessions(),
        store.feedPosition(),
        (canStore, isShared, clock) -> new Readiness(store, canStore, isShared, clock),
        place -> shared(store, place.get()));
  }

  private static SharedMedia shared(PostgresStore store, String place) {
    store.keepMediaAt(place);
    return new SharedMedia(place, store::mediaPlacesOfOthers);
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

  /**
   * Tells other servers on this store where this one keeps recordings.
   *
   * @param place returns a name of it, if there can be others
   */
  SharedMedia share(Supplier<String> place) {
    return media.apply(place);
  }

  /** Returns what tells whether a server on this store can work. */
  Readiness readiness(
      BooleanSupplier canStoreMedia, BooleanSupplier isMediaShared, InstantSource clock) {
    return readiness.of(canStoreMedia, isMediaShared, clock);
  }

  @Override
  public void close() {
    store.close();
  }

  /** Makes the readiness of a server on one kind of store. */
  @FunctionalInterface
  private interface Readying {
    Readiness of(BooleanSupplier canStoreMedia, BooleanSupplier isMediaShared, InstantSource clock);
  }
}
