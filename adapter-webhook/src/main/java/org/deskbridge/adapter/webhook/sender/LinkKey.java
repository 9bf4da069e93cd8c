package org.deskbridge.adapter.webhook.sender;

import static java.util.Locale.ROOT;

import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.PartnerUser;

/** Names a registered link, so that the trouble of one link is not that of another. */
record LinkKey(PartnerUser user, PartnerSystem system) {

  static LinkKey of(PartnerUser user, PartnerLink link) {
    var system = link.system();
    return new LinkKey(user, new PartnerSystem(system.name(), system.domain().toLowerCase(ROOT)));
  }

  /** Leaves the technician's address out. */
  @Override
  public String toString() {
    return "link of a %s to %s".formatted(user, system.name());
  }
}
