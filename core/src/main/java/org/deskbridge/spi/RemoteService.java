package org.deskbridge.spi;

import org.deskbridge.helpdesk.RemoteEvents;
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.helpdesk.RemoteSessions;

/** A service that runs elsewhere, as a helpdesk calls it. */
public interface RemoteService {

  /** Returns the sessions of the service. */
  RemoteSessions sessions();

  /** Returns the event feed of the service; by default it has none. */
  default RemoteEvents events() {
    return RemoteEvents.NONE;
  }

  /** Returns the links by which the service asks the helpdesk about tickets. */
  RemoteLinks links();
}
