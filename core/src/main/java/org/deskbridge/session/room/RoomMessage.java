package org.deskbridge.session.room;

/** Something the open pages of a session tell each other. */
public sealed interface RoomMessage permits Signal, PresenceChanged {

  /** Returns the page it comes from, or is about. */
  ConnectedPage from();

  /** Returns whether a page is meant to get it. */
  boolean isFor(ConnectedPage page);
}
