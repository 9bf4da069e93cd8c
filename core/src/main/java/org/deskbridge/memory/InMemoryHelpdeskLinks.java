package org.deskbridge.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.deskbridge.account.AccountKey;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.HelpdeskUser;

/** Links to helpdesks in memory. Safe for use by several threads at once. */
public final class InMemoryHelpdeskLinks implements HelpdeskLinks {

  private final Deque<Entry> entries = new ArrayDeque<>();

  @Override
  public synchronized void put(AccountKey account, HelpdeskLink link) {
    entries.removeIf(each -> each.account.equals(account) && isSame(each.link, link));
    entries.addFirst(new Entry(account, link));
  }

  private static boolean isSame(HelpdeskLink one, HelpdeskLink other) {
    return one.userEmail().equals(other.userEmail()) && one.system().isSame(other.system());
  }

  @Override
  public List<HelpdeskLink> ofUser(HelpdeskUser user) {
    return links(
        (account, link) -> account.equals(user.account()) && link.userEmail().equals(user.email()));
  }

  @Override
  public List<HelpdeskLink> ofDomain(AccountKey account, String systemDomain) {
    return links(
        (key, link) ->
            key.equals(account) && link.system().domain().equalsIgnoreCase(systemDomain));
  }

  private synchronized List<HelpdeskLink> links(BiPredicate<AccountKey, HelpdeskLink> wanted) {
    return entries.stream()
        .filter(each -> wanted.test(each.account, each.link))
        .map(Entry::link)
        .toList();
  }

  private record Entry(AccountKey account, HelpdeskLink link) {}
}
