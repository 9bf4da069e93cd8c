package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.ParticipantRole;

/** A browser that may join has opened the join link, and has not joined yet. */
public record LinkOpened(ConnectedPage from) implements RoomMessage {

  public LinkOpened {
    requireNonNull(from, "from");
  }

  /** Returns true for the pages of experts. */
  @Override
  public boolean isFor(ConnectedPage page) {
    return page.side() == ParticipantRole.EXPERT;
  }
}
