package org.deskbridge.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.AccountSettingsStore;

/** The rules of accounts in memory. Safe for use by several threads at once. */
public final class InMemoryAccountSettingsStore implements AccountSettingsStore {

  private final Map<AccountKey, AccountSettings> rules = new LinkedHashMap<>();

  @Override
  public synchronized AccountSettings of(AccountKey account) {
    return rules.getOrDefault(account, AccountSettings.DEFAULT);
  }

  @Override
  public synchronized void set(AccountKey account, AccountSettings decided) {
    rules.put(account, decided);
  }

  @Override
  public synchronized Map<AccountKey, AccountSettings> all() {
    return Map.copyOf(rules);
  }
}
