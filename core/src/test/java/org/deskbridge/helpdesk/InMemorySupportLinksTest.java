package org.deskbridge.helpdesk;

import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.error.UnavailableException;

class InMemorySupportLinksTest implements SupportLinksContract {

  private final InMemorySupportLinks links = new InMemorySupportLinks();

  @Override
  public SupportLinks supportLinks() {
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
