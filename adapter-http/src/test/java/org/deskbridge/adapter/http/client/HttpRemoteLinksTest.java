package org.deskbridge.adapter.http.client;

import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.helpdesk.RemoteLinksContract;
import org.junit.jupiter.api.AfterEach;

/** The client against the resources it was written for. */
class HttpRemoteLinksTest implements RemoteLinksContract {

  private final ConnectedClient connected = new ConnectedClient();

  @AfterEach
  void stop() {
    connected.close();
  }

  @Override
  public RemoteLinks remoteLinks() {
    return connected.client().links();
  }

  @Override
  public void refuse() {
    connected.refuse();
  }

  @Override
  public void cutOff() {
    connected.api().stop();
  }
}
