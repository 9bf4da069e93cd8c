package org.deskbridge.ticket;

class InMemoryHelpdeskLinksTest implements HelpdeskLinksContract {

  private final InMemoryHelpdeskLinks links = new InMemoryHelpdeskLinks();

  @Override
  public HelpdeskLinks helpdeskLinks() {
    return links;
  }
}
