package org.deskbridge.adapter.http.client;

import org.deskbridge.helpdesk.SupportLinks;
import org.deskbridge.helpdesk.SupportLinksContract;
import org.junit.jupiter.api.AfterEach;

/** The client against the resources it was written for. */
class HttpSupportLinksTest implements SupportLinksContract {

  private final ConnectedClient connected = new ConnectedClient();

  @AfterEach
  void stop() {
    connected.close();
  }

  @Override
  public SupportLinks supportLinks() {
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
