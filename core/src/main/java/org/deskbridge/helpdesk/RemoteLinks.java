package org.deskbridge.helpdesk;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.HelpdeskLink;

/**
 * The links by which the service calls helpdesks about tickets, for a helpdesk.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteLinksContract}.
 */
@Port
public interface RemoteLinks {

  /** Registers a link, replacing one of the same user and system; repeating it is safe. */
  void register(HelpdeskLink link);

  /** Returns the registered links of the helpdesk's own account to one domain. */
  List<HelpdeskLink> links(String systemDomain);
}
