package org.deskbridge.adapter.webhook.sender;

import java.net.URI;
import java.util.Set;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerSystem;
import org.deskbridge.ticket.PartnerUser;
import org.deskbridge.ticket.UserToken;

/** Links for tests. */
final class PartnerFixtures {

  static final PartnerUser USER = new PartnerUser(new AccountKey(1), "erika@example.com");
  static final PartnerSystem SYSTEM = new PartnerSystem("Desk", "desk.example");

  private PartnerFixtures() {}

  static PartnerLink link(URI callbackUrl, UserToken token) {
    return new PartnerLink(SYSTEM, USER.email(), token, callbackUrl, Set.of(PartnerCall.values()));
  }
}
