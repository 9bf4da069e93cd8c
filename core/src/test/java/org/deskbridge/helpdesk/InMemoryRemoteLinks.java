package org.deskbridge.helpdesk;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.ticket.HelpdeskLink;
import org.jspecify.annotations.Nullable;

/** Links as a service keeps them for one account. Safe for use by several threads at once. */
public final class InMemoryRemoteLinks implements RemoteLinks {

  private static final AccountKey ACCOUNT = new AccountKey(1);

  private final InMemoryHelpdeskLinks links = new InMemoryHelpdeskLinks();
  private volatile @Nullable DeskbridgeException failure;

  /** Makes every request fail from now on; none any more for null. */
  public void failWith(@Nullable DeskbridgeException reason) {
    failure = reason;
  }

  @Override
  public void register(HelpdeskLink link) {
    failIfAsked();
    links.put(ACCOUNT, link);
  }

  @Override
  public List<HelpdeskLink> links(String systemDomain) {
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
