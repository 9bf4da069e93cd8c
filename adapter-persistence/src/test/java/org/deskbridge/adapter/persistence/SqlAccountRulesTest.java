package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.AccountRulesContract;
import org.deskbridge.directory.Directory;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {"recording = 'SOMETIMES'", "keep_sessions = 'forever'", "keep_sessions = 'PT1S'"})
  void isUnavailableWhereADecisionCannotBeRead(String written) throws SQLException {
    var account = directory().openAccount("Example").key();
    accountRules().set(account, STRICT);

    folder.change("update account_rules set " + written);

    assertThatThrownBy(() -> accountRules().of(account)).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> accountRules().all()).isInstanceOf(UnavailableException.class);
  }
}
