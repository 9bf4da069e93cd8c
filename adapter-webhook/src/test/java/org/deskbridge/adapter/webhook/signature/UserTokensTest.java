package org.deskbridge.adapter.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that prove themselves. */
class UserTokensTest {

  private static final String GENUINE =
      "ZXJpa2FAZXhhbXBsZS5jb20.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E";

  private final UserTokens tokens = UserTokens.of(secret(0));

  private static byte[] secret(int first) {
    var secret = new byte[UserTokens.LEAST_SECRET_BYTES];
    for (int i = 0; i < secret.length; i++) {
      secret[i] = (byte) (first + i);
    }
    return secret;
  }

  @Test
  void staysTheSameSoThatRegisteredTokensStayGood() {
    assertThat(tokens.issue("erika@example.com").value()).isEqualTo(GENUINE);
    assertThat(tokens.issue("Erika@Example.COM").value()).isEqualTo(GENUINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"erika@example.com", "jürgen+東京@example.com", "a@b"})
  void tellsWhoseTokenItIs(String email) {
    assertThat(tokens.verify(tokens.issue(email).value())).contains(email);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "?",
        "erika@example.com",
        "ZXJpa2FAZXhhbXBsZS5jb20",
        "ZXJpa2FAZXhhbXBsZS5jb20.",
        ".GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E",
        "ZXJpa2FAZXhhbXBsZS5jb21.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E",
        "ZXJpa2FAZXhhbXBsZS5jb20.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1F",
        "ZXJpa2FAZXhhbXBsZS5jb20=.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E",
        "ZXJpa2FAZXhhbXBsZS5jb20.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E=",
        "ZXJpa2FAZXhhbXBsZS5jb20.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E.x",
        " ZXJpa2FAZXhhbXBsZS5jb20.GEUrPOTLhDLip3bBQU7aMrIBvb0rWYvgXhUu-E1YS1E"
      })
  void takesNothingElseForAToken(String token) {
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void takesNoTokenOfAnotherSecret() {
    assertThat(UserTokens.of(secret(1)).verify(GENUINE)).isEmpty();
  }

  @Test
  void takesNoTokenForNobody() {
    assertThat(tokens.verify(".0KP6s-yXJlgvktfFzYtctb5xAcb5MqUzKoUjwvNiaK8")).isEmpty();
    assertThatThrownBy(() -> tokens.issue(" ")).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void needsASecretThatNobodyGuesses() {
    assertThatThrownBy(() -> UserTokens.of(new byte[31]))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("secret: 31 bytes (expected: at least 32 bytes)");
  }
}
