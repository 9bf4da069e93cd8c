package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The links to helpdesks on record.
 *
 * <p>Keeps the {@link HelpdeskUserToken tokens} so that a copy of the record shows none of them.
 * Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code HelpdeskLinksContract}.
 */
@Port
public interface HelpdeskLinks {

  /** Records a link, in place of the one of the same account, user and system if there is one. */
  void put(AccountKey account, HelpdeskLink link);

  /** Returns the links of a user, latest recorded first. */
  List<HelpdeskLink> ofUser(HelpdeskUser user);

  /**
   * Returns the links of an account to one domain, latest recorded first.
   *
   * @param systemDomain compared without regard to case
   */
  List<HelpdeskLink> ofDomain(AccountKey account, String systemDomain);
}
