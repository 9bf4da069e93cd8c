package org.deskbridge.session.room;

/** A message between the open pages of a session. */
public sealed interface RoomMessage permits Signal, PresenceChanged, LinkOpened {

  /** Returns the sending page, or the page it reports. */
  ConnectedPage from();

  /** Returns whether it is for a page. */
  boolean isFor(ConnectedPage page);
}
