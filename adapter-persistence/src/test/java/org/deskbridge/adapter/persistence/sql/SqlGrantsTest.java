package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.deskbridge.account.Directory;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.GrantsContract;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.TokenHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlGrantsTest implements GrantsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Test
  void keepsAGrantIfNotAllInItsPlaceCanBePut() {
    var user = new UserKey(1);
    var old = new Grant(TokenHash.of("a"), Grant.Kind.REFRESH, user, null, EXPIRY);
    var good = new Grant(TokenHash.of("b"), Grant.Kind.ACCESS, user, null, EXPIRY);
    grants().put(old);

    assertThatThrownBy(() -> grants().replace(old.token(), Arrays.asList(good, null)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(grants().grant(old.token())).contains(old);
    assertThat(grants().grant(good.token())).isEmpty();
  }

  @Override
  public Grants grants() {
    return folder.store().grants();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }

  @Override
  public OAuthClients clients() {
    return folder.store().clients();
  }
}
