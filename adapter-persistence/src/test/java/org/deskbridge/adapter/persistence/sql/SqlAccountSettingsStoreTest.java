package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.AccountSettingsStoreContract;
import org.deskbridge.account.Directory;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAccountSettingsStoreTest implements AccountSettingsStoreContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public AccountSettingsStore accountSettingsStore() {
    return folder.store().accountSettingsStore();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }

  @Test
  void keepsDecisionsWhenItIsClosedAndOpenedAgain() {
    var account = directory().openAccount("Example").key();
    accountSettingsStore().set(account, STRICT);

    folder.reopen();

    assertThat(accountSettingsStore().of(account)).isEqualTo(STRICT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"recording = 'SOMETIMES'", "keep_sessions = 'forever'", "keep_sessions = 'PT1S'"})
  void isUnavailableWhereADecisionCannotBeRead(String written) throws SQLException {
    var account = directory().openAccount("Example").key();
    accountSettingsStore().set(account, STRICT);

    folder.change("update account_rules set " + written);

    assertThatThrownBy(() -> accountSettingsStore().of(account))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> accountSettingsStore().all()).isInstanceOf(UnavailableException.class);
  }
}
