package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;

/**
 * The links to helpdesks on record.
 *
 * <p>Keeps the {@link UserToken tokens} so that a copy of the record shows none of them. Safe for
 * use by several threads at once. Every method may throw {@link UnavailableException}; asking again
 * is safe. Implementations prove themselves by passing {@code PartnerLinksContract}.
 */
@DrivenPort
public interface PartnerLinks {

  /** Records a link, in place of the one of the same account, user and system if there is one. */
  void put(AccountKey account, PartnerLink link);

  /** Returns the links of a user, latest recorded first. */
  List<PartnerLink> ofUser(PartnerUser user);

  /**
   * Returns the links of an account to one domain, latest recorded first.
   *
   * @param systemDomain compared without regard to case
   */
  List<PartnerLink> ofDomain(AccountKey account, String systemDomain);
}
