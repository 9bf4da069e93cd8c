package org.deskbridge.ticket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.deskbridge.directory.AccountKey;

/** Links to helpdesks in memory. Safe for use by several threads at once. */
public final class InMemoryPartnerLinks implements PartnerLinks {

  private final Deque<Entry> entries = new ArrayDeque<>();

  @Override
  public synchronized void put(AccountKey account, PartnerLink link) {
    entries.removeIf(each -> each.account.equals(account) && isSame(each.link, link));
    entries.addFirst(new Entry(account, link));
  }

  private static boolean isSame(PartnerLink one, PartnerLink other) {
    return one.userEmail().equals(other.userEmail()) && one.system().isSame(other.system());
  }

  @Override
  public List<PartnerLink> ofUser(PartnerUser user) {
    return links(
        (account, link) -> account.equals(user.account()) && link.userEmail().equals(user.email()));
  }

  @Override
  public List<PartnerLink> ofDomain(AccountKey account, String systemDomain) {
    return links(
        (key, link) ->
            key.equals(account) && link.system().domain().equalsIgnoreCase(systemDomain));
  }

  private synchronized List<PartnerLink> links(BiPredicate<AccountKey, PartnerLink> wanted) {
    return entries.stream()
        .filter(each -> wanted.test(each.account, each.link))
        .map(Entry::link)
        .toList();
  }

  private record Entry(AccountKey account, PartnerLink link) {}
}
