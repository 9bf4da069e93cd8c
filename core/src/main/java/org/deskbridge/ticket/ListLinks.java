package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Lists the registered links of an account to a helpdesk, their tokens included. */
@UseCase
public final class ListLinks {

  private final PartnerLinks links;

  /** Creates the use case from its port. */
  public ListLinks(PartnerLinks links) {
    this.links = requireNonNull(links, "links");
  }

  /**
   * Returns the links of the caller's own account, latest registered first.
   *
   * @param systemDomain where the helpdesk is, compared without regard to case
   * @throws RoleMissingException if the caller is not an expert with the role {@link Role#EXPERT}
   */
  public List<PartnerLink> list(Caller caller, String systemDomain) {
    return links.ofDomain(caller.expertAs(Role.EXPERT).account().key(), systemDomain);
  }
}
