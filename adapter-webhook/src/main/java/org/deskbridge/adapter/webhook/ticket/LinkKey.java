package org.deskbridge.adapter.webhook.ticket;

import static java.util.Locale.ROOT;

import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;

/** Names a registered link, so that the trouble of one link is not that of another. */
public record LinkKey(HelpdeskUser user, HelpdeskSystem system) {

  static LinkKey of(HelpdeskUser user, HelpdeskLink link) {
    var system = link.system();
    return new LinkKey(user, new HelpdeskSystem(system.name(), system.domain().toLowerCase(ROOT)));
  }

  /** Leaves the technician's address out. */
  @Override
  public String toString() {
    return "link of a %s to %s".formatted(user, system.name());
  }
}
