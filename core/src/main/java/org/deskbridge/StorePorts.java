package org.deskbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deskbridge.spi.MissingPortException;
import org.deskbridge.spi.Store;
import org.jspecify.annotations.Nullable;

/** Finds out what a store lacks before anything is built on it. */
final class StorePorts {

  private static final List<Consumer<Store>> PORTS =
      List.of(
          Store::directory,
          Store::accountSettingsStore,
          Store::companies,
          Store::passwords,
          Store::experts,
          Store::clients,
          Store::grants,
          Store::secrets,
          Store::sessions,
          Store::sessionQueries,
          Store::sessionEvents,
          Store::eventFeed,
          Store::sessionRetention,
          Store::callbacks,
          Store::callbackLog,
          Store::helpdeskLinks,
          Store::attendance,
          Store::signalRelay);

  private static final List<Consumer<Store>> RECORDING_PORTS =
      List.of(Store::recordings, Store::recordingQueries, Store::chunks, Store::transcodeQueue);

  private StorePorts() {}

  /**
   * Returns a store that has every port: without media, those of recordings may be missing.
   *
   * @throws IllegalStateException if something is missing; the message names it
   */
  static Store require(@Nullable Store store, boolean hasMedia) {
    if (store == null) {
      throw new IllegalStateException("store: missing (expected: builder().store(…))");
    }
    var missing = new ArrayList<>(missing(store, PORTS));
    var recordings = missing(store, RECORDING_PORTS);
    if (hasMedia) {
      missing.addAll(recordings);
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "%s: has no %s (expected: every port of a Store)"
              .formatted(store.getClass().getSimpleName(), String.join(", no ", missing)));
    }
    return recordings.isEmpty() ? store : WithoutMedia.recordingNothing(store);
  }

  private static List<String> missing(Store store, List<Consumer<Store>> ports) {
    var missing = new ArrayList<String>();
    for (var port : ports) {
      try {
        port.accept(store);
      } catch (MissingPortException e) {
        missing.add(e.port());
      }
    }
    return missing;
  }
}
