package org.deskbridge.memory;

import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskLinksContract;

class InMemoryHelpdeskLinksTest implements HelpdeskLinksContract {

  private final InMemoryHelpdeskLinks links = new InMemoryHelpdeskLinks();

  @Override
  public HelpdeskLinks helpdeskLinks() {
    return links;
  }
}
