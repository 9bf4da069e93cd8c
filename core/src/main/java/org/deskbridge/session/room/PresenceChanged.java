package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

/**
 * A page connected or disconnected.
 *
 * @param present whether it is connected now
 */
public record PresenceChanged(ConnectedPage from, boolean present) implements RoomMessage {

  public PresenceChanged {
    requireNonNull(from, "from");
  }

  /** Returns true for all other pages of both sides. */
  @Override
  public boolean isFor(ConnectedPage page) {
    return !page.id().equals(from.id());
  }
}
