package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The links to helpdesks.
 *
 * <p>Stores the {@link HelpdeskUserToken tokens} encrypted, so that a copy of the database shows
 * none of them. Safe for use by several threads at once. Every method may throw {@link
 * UnavailableException}; retrying is safe. Implementations must pass {@code HelpdeskLinksContract}.
 */
@Port
public interface HelpdeskLinks {

  /** Stores a link, replacing one of the same account, user and system. */
  void put(AccountKey account, HelpdeskLink link);

  /** Returns the links of a user, latest first. */
  List<HelpdeskLink> ofUser(HelpdeskUser user);

  /**
   * Returns the links of an account to one domain, latest first.
   *
   * @param systemDomain case does not matter
   */
  List<HelpdeskLink> ofDomain(AccountKey account, String systemDomain);
}
