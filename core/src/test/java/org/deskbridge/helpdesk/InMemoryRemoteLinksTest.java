package org.deskbridge.helpdesk;

import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemoryRemoteLinksTest implements RemoteLinksContract {

  private final InMemoryRemoteLinks links = new InMemoryRemoteLinks();

  @Override
  public RemoteLinks remoteLinks() {
    return links;
  }

  @Override
  public void refuse() {
    links.failWith(new InvalidTokenException());
  }

  @Override
  public void cutOff() {
    links.failWith(new UnavailableException("support service: cut off", null));
  }
}
