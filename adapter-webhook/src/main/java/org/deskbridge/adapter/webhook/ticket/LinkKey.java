package org.deskbridge.adapter.webhook.ticket;

import static java.util.Locale.ROOT;

import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;

/** The key of a registered link, so that the failures of one link do not affect another. */
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
