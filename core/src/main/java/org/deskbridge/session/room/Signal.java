package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A message from one page to the other side, to set up their direct connection.
 *
 * @param to the id of the receiving page, absent for every page of the other side
 * @param data opaque to the service; JSON, at most 32,768 characters
 */
public record Signal(ConnectedPage from, @Nullable String to, String data) implements RoomMessage {

  public Signal {
    requireNonNull(from, "from");
    requireNonNull(data, "data");
  }

  @Override
  public boolean isFor(ConnectedPage page) {
    return page.side() != from.side() && (to == null || to.equals(page.id()));
  }
}
