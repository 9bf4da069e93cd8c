package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;

/** Lists the registered links of an account to a helpdesk, including their tokens. */
@UseCase
public final class ListLinks {

  private final HelpdeskLinks links;

  public ListLinks(HelpdeskLinks links) {
    this.links = requireNonNull(links, "links");
  }

  /**
   * Returns the links of the caller's own account, latest registered first.
   *
   * @param systemDomain the domain of the helpdesk; case does not matter
   * @throws AccessDeniedException if the caller is not an expert with the role {@link Role#EXPERT}
   */
  public List<HelpdeskLink> list(Caller caller, String systemDomain) {
    return links.ofDomain(caller.expertAs(Role.EXPERT).account().key(), systemDomain);
  }
}
