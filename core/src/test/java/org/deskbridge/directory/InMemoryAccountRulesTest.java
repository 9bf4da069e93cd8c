package org.deskbridge.directory;

class InMemoryAccountRulesTest implements AccountRulesContract {

  private final AccountRules accountRules = new InMemoryAccountRules();
  private final Directory directory = new InMemoryDirectory();

  @Override
  public AccountRules accountRules() {
    return accountRules;
  }

  @Override
  public Directory directory() {
    return directory;
  }
}
