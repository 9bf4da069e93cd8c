package org.deskbridge.adapter.persistence.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idTest {

  /** Written by password4j 1.8.4, which stored the passwords of earlier versions. */
  private static final String STORED_BEFORE =
      "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg"
          + "$rk2Mi3E4dgRMg0fHaYaptWVZRKqs//6b6k3/nntqGJk";

  /** From the tests of the reference implementation, github.com/P-H-C/phc-winner-argon2. */
  private static final String OF_THE_REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @Test
  void writesWhatIsStoredAlready() {
    var hash = Argon2id.hash(bytes("correct horse"), bytes("0123456789abcdef"));

    assertThat(hash).isEqualTo(STORED_BEFORE);
  }

  @Test
  void readsHashesOfOtherParameters() {
    assertThat(Argon2id.matches(OF_THE_REFERENCE, bytes("password"))).isTrue();
    assertThat(Argon2id.matches(OF_THE_REFERENCE, bytes("Password"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXP"})
  void doesNotTakeAnythingElseForAHash(String stored) {
    assertThatThrownBy(() -> Argon2id.matches(stored, bytes("password")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("password hash: not in the format of Argon2id");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
