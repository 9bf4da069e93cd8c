package org.deskbridge.adapter.persistence.sql.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.callback.signature.SigningRotationsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSigningRotationsTest implements SigningRotationsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SigningRotations signingRotations() {
    return folder.store().signingRotations();
  }

  @Test
  void areKeptAcrossARestart() {
    var rotated = signingRotations().rotate(ACCOUNT, NOON);

    folder.reopen();

    assertThat(signingRotations().of(ACCOUNT)).isEqualTo(rotated);
  }
}
