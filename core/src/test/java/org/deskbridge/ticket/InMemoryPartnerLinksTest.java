package org.deskbridge.ticket;

class InMemoryPartnerLinksTest implements PartnerLinksContract {

  private final InMemoryPartnerLinks links = new InMemoryPartnerLinks();

  @Override
  public PartnerLinks partnerLinks() {
    return links;
  }
}
