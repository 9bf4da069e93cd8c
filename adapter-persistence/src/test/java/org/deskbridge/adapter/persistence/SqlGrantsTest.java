package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.deskbridge.access.Clients;
import org.deskbridge.access.Grant;
import org.deskbridge.access.Grants;
import org.deskbridge.access.GrantsContract;
import org.deskbridge.access.TokenHash;
import org.deskbridge.directory.Directory;
import org.deskbridge.directory.UserKey;
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
  public Clients clients() {
    return folder.store().clients();
  }
}
