package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

/**
 * A page came or went.
 *
 * @param present whether it is there now
 */
public record PresenceChanged(ConnectedPage from, boolean present) implements RoomMessage {

  public PresenceChanged {
    requireNonNull(from, "from");
  }

  /** Everybody else hears of it, on both sides. */
  @Override
  public boolean isFor(ConnectedPage page) {
    return !page.id().equals(from.id());
  }
}
