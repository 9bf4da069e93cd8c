package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;

/** Registers a link for ticket calls to a helpdesk. */
@UseCase
public final class RegisterLink {

  private final HelpdeskLinks links;

  public RegisterLink(HelpdeskLinks links) {
    this.links = requireNonNull(links, "links");
  }

  /**
   * Stores the link for the caller's account, replacing an earlier one of the same user and system.
   *
   * @throws AccessDeniedException if the caller is not an expert with the role {@link Role#EXPERT}
   */
  public void register(Caller caller, HelpdeskLink link) {
    links.put(caller.expertAs(Role.EXPERT).account().key(), link);
  }
}
