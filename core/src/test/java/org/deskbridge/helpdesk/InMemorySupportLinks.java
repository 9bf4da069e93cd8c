package org.deskbridge.helpdesk;

import java.util.List;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.error.SupportException;
import org.deskbridge.ticket.InMemoryPartnerLinks;
import org.deskbridge.ticket.PartnerLink;
import org.jspecify.annotations.Nullable;

/** Links as a service keeps them for one account. Safe for use by several threads at once. */
public final class InMemorySupportLinks implements SupportLinks {

  private static final AccountKey ACCOUNT = new AccountKey(1);

  private final InMemoryPartnerLinks links = new InMemoryPartnerLinks();
  private volatile @Nullable SupportException failure;

  /** Makes every request fail from now on. */
  public void failWith(SupportException reason) {
    failure = reason;
  }

  @Override
  public void register(PartnerLink link) {
    failIfAsked();
    links.put(ACCOUNT, link);
  }

  @Override
  public List<PartnerLink> links(String systemDomain) {
    failIfAsked();
    return links.ofDomain(ACCOUNT, systemDomain);
  }

  private void failIfAsked() {
    var reason = failure;
    if (reason != null) {
      throw reason;
    }
  }
}
