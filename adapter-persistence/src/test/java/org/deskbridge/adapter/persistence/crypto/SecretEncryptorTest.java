package org.deskbridge.adapter.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;

class SecretEncryptorTest {

  private static final String TEXT = "t0ken of Zoë 🔑";

  private final Secrets secrets = new HmacSecrets(new byte[32]);
  private final SecretEncryptor encryptor = new SecretEncryptor(secrets, "purpose");

  @Test
  void opensWhatItSealed() {
    assertThat(encryptor.decrypt(encryptor.encrypt(TEXT, "account", "7"), "account", "7"))
        .isEqualTo(TEXT);
    assertThat(encryptor.decrypt(encryptor.encrypt(""))).isEmpty();
  }

  @Test
  void stillOpensWhatDatabasesHold() {
    var stored = "AQABAgMEBQYHCAkKC6DPgubAXBWANwUcclW61fUBwwI=";

    assertThat(encryptor.decrypt(stored, "account", "7")).isEqualTo("t0k");
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(encryptor.encrypt(TEXT, "7")).isNotEqualTo(encryptor.encrypt(TEXT, "7"));
  }

  @Test
  void opensNothingThatWasAltered() {
    var sealed = Base64.getDecoder().decode(encryptor.encrypt(TEXT, "7"));

    for (int i = 0; i < sealed.length; i++) {
      var altered = sealed.clone();
      altered[i] ^= 1;
      refuses(encryptor, Base64.getEncoder().encodeToString(altered), "7");
    }
  }

  @Test
  void opensNothingThatWasCutOffOrIsNotSealedAtAll() {
    var sealed = Base64.getDecoder().decode(encryptor.encrypt(TEXT, "7"));

    for (int length = 0; length < sealed.length; length++) {
      refuses(encryptor, Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, length)), "7");
    }
    refuses(encryptor, TEXT, "7");
  }

  @Test
  void opensNothingInAnotherPlace() {
    var sealed = encryptor.encrypt(TEXT, "ab", "c");

    refuses(encryptor, sealed, "ab", "d");
    refuses(encryptor, sealed, "a", "bc");
    refuses(encryptor, sealed, "abc");
    refuses(encryptor, sealed);
  }

  @Test
  void opensNothingThatAnotherKeyOrPurposeSealed() {
    var otherKey = new byte[32];
    otherKey[31] = 1;
    var sealed = encryptor.encrypt(TEXT, "7");

    refuses(new SecretEncryptor(secrets, "another purpose"), sealed, "7");
    refuses(new SecretEncryptor(new HmacSecrets(otherKey), "purpose"), sealed, "7");
  }

  private static void refuses(SecretEncryptor encryptor, String sealed, String... place) {
    assertThatThrownBy(() -> encryptor.decrypt(sealed, place))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "A stored secret cannot be decrypted: it was altered, moved or encrypted with another"
                + " key.");
  }
}
