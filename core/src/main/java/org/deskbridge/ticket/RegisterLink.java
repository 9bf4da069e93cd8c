package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Registers how a helpdesk can be asked about its tickets. */
@UseCase
public final class RegisterLink {

  private final PartnerLinks links;

  /** Creates the use case from its port. */
  public RegisterLink(PartnerLinks links) {
    this.links = requireNonNull(links, "links");
  }

  /**
   * Records the link for the caller's account, in place of an earlier one of the same user and
   * system.
   *
   * @throws RoleMissingException if the caller is not an expert with the role {@link Role#EXPERT}
   */
  public void register(Caller caller, PartnerLink link) {
    links.put(caller.expertAs(Role.EXPERT).account().key(), link);
  }
}
