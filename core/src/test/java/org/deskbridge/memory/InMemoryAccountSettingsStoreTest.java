package org.deskbridge.memory;

import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.AccountSettingsStoreContract;
import org.deskbridge.account.Directory;

class InMemoryAccountSettingsStoreTest implements AccountSettingsStoreContract {

  private final AccountSettingsStore accountSettingsStore = new InMemoryAccountSettingsStore();
  private final Directory directory = new InMemoryDirectory();

  @Override
  public AccountSettingsStore accountSettingsStore() {
    return accountSettingsStore;
  }

  @Override
  public Directory directory() {
    return directory;
  }
}
