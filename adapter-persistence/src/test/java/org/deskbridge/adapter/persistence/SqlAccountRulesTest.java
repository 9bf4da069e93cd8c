package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.AccountRulesContract;
import org.deskbridge.directory.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlAccountRulesTest implements AccountRulesContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public AccountRules accountRules() {
    return folder.store().accountRules();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }

  @Test
  void keepsDecisionsWhenItIsClosedAndOpenedAgain() {
    var account = directory().openAccount("Example").key();
    accountRules().set(account, STRICT);

    folder.reopen();

    assertThat(accountRules().of(account)).isEqualTo(STRICT);
  }
}
