package org.deskbridge.session.room;

import org.deskbridge.session.SessionEvent;

/** A page whose test does not look at what it receives. */
public final class DeafListener implements ConnectPage.PageListener {

  /** Creates a listener. */
  public DeafListener() {}

  @Override
  public void happened(SessionEvent event) {}

  @Override
  public void received(RoomMessage news) {}
}
