package org.deskbridge.account;

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
