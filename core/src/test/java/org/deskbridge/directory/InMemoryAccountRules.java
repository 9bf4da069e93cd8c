package org.deskbridge.directory;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of accounts in memory. Safe for use by several threads at once. */
public final class InMemoryAccountRules implements AccountRules {

  private final Map<AccountKey, Rules> rules = new LinkedHashMap<>();

  @Override
  public synchronized Rules of(AccountKey account) {
    return rules.getOrDefault(account, Rules.DEFAULT);
  }

  @Override
  public synchronized void set(AccountKey account, Rules decided) {
    rules.put(account, decided);
  }

  @Override
  public synchronized Map<AccountKey, Rules> all() {
    return Map.copyOf(rules);
  }
}
