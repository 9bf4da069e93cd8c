package org.deskbridge.app.server;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether all servers on one database keep recordings in one place; otherwise each has only
 * the pieces that it received. Safe for use by several threads at once.
 */
final class SharedMedia implements BooleanSupplier {

  private static final Logger log = LoggerFactory.getLogger(SharedMedia.class);

  private final String place;
  private final Supplier<List<String>> places;

  /**
   * @param place where this server keeps recordings
   * @param places returns where the others do
   */
  SharedMedia(String place, Supplier<List<String>> places) {
    this.place = place;
    this.places = places;
  }

  /** Returns whether the recordings of all servers are where those of this one are. */
  @Override
  public boolean getAsBoolean() {
    return places.get().stream().allMatch(place::equals);
  }

  /** Logs what to do if they are not. */
  void warn() {
    if (!getAsBoolean()) {
      log.warn(
          "Another server on this database keeps recordings in another place, so each finds only"
              + " its own: give all servers one object store (--s3-bucket), or one folder that all"
              + " of them mount (--media)");
    }
  }
}
