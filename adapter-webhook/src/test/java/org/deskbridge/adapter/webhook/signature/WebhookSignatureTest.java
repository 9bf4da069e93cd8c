package org.deskbridge.adapter.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskbridge.adapter.webhook.signature.WebhookSignature.Headers;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

  private static final SigningSecret SECRET =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final SigningSecret OTHER = new SigningSecret("whsec_c29tZXRoaW5nIGVsc2U=");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  /** The signatures were made by another implementation; the second body goes beyond ASCII. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          msg_p5jXN8AQM9LWM0D4loKWxEek | 1614265330 | {"test": 2432232314}        | v1,xm3N4+aKmqpsHqf2GrAK/g6ew7J0s6ILlNe44yY/l78=
          msg_abc_1                    | 1795262400 | {"expertName":"Jürgen 🙂"} | v1,fJbdaZ+U7iV7yqF3H+jxCzvS5khEuwL2Ux8AzWTvVnk=
          """)
  void signsAsOthersDo(String id, long timestamp, String body, String signature) {
    var signed =
        WebhookSignature.sign(SECRET, id, Instant.ofEpochSecond(timestamp), body.getBytes(UTF_8));

    assertThat(signed).isEqualTo(new Headers(id, Long.toString(timestamp), signature));
  }

  @Test
  void takesWhatItSigned() {
    var signed = WebhookSignature.sign(SECRET, "msg_1", NOW, BODY);

    assertThat(WebhookSignature.verify(List.of(SECRET), signed, BODY, NOW)).isTrue();
  }

  @Test
  void takesEitherSecretWhileOneReplacesTheOther() {
    var signed = WebhookSignature.sign(OTHER, "msg_1", NOW, BODY);

    assertThat(WebhookSignature.verify(List.of(SECRET, OTHER), signed, BODY, NOW)).isTrue();
    assertThat(WebhookSignature.verify(List.of(SECRET), signed, BODY, NOW)).isFalse();
  }

  @Test
  void takesAnyOfSeveralSignatures() {
    var signed = WebhookSignature.sign(SECRET, "msg_1", NOW, BODY);
    var among =
        new Headers(signed.id(), signed.timestamp(), "v1a,b2xk v1,AAAA " + signed.signature());

    assertThat(WebhookSignature.verify(List.of(SECRET), among, BODY, NOW)).isTrue();
  }

  @Test
  void verifiesByEitherSecretWhatBothSigned() {
    var signed = WebhookSignature.sign(List.of(SECRET, OTHER), "msg_1", NOW, BODY);
    var third = new SigningSecret("whsec_YW5vdGhlciBvbmU=");

    assertThat(WebhookSignature.verify(List.of(SECRET), signed, BODY, NOW)).isTrue();
    assertThat(WebhookSignature.verify(List.of(OTHER), signed, BODY, NOW)).isTrue();
    assertThat(WebhookSignature.verify(List.of(third), signed, BODY, NOW)).isFalse();
    assertThat(signed.signature())
        .isEqualTo(
            WebhookSignature.sign(SECRET, "msg_1", NOW, BODY).signature()
                + " "
                + WebhookSignature.sign(OTHER, "msg_1", NOW, BODY).signature());
  }

  @Test
  void refusesAnotherVersionWithTheRightBytes() {
    var signed = WebhookSignature.sign(SECRET, "msg_1", NOW, BODY);
    var other =
        new Headers(signed.id(), signed.timestamp(), signed.signature().replace("v1,", "v2,"));

    assertThat(WebhookSignature.verify(List.of(SECRET), other, BODY, NOW)).isFalse();
  }

  @Test
  void refusesAnotherBodyIdOrTime() {
    var signed = WebhookSignature.sign(SECRET, "msg_1", NOW, BODY);
    var otherId = new Headers("msg_2", signed.timestamp(), signed.signature());
    var otherTime =
        new Headers("msg_1", Long.toString(NOW.getEpochSecond() + 1), signed.signature());

    assertThat(WebhookSignature.verify(List.of(SECRET), signed, "{} ".getBytes(UTF_8), NOW))
        .isFalse();
    assertThat(WebhookSignature.verify(List.of(SECRET), otherId, BODY, NOW)).isFalse();
    assertThat(WebhookSignature.verify(List.of(SECRET), otherTime, BODY, NOW)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
  void takesFiveMinutesToEitherSide(long seconds, boolean genuine) {
    var signed = WebhookSignature.sign(SECRET, "msg_1", NOW, BODY);

    assertThat(
            WebhookSignature.verify(
                List.of(SECRET), signed, BODY, NOW.plus(Duration.ofSeconds(seconds))))
        .isEqualTo(genuine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "now", "-1", "1.5", "99999999999999999999"})
  void refusesATimeThatIsNone(String timestamp) {
    var headers = new Headers("msg_1", timestamp, "v1,AAAA");

    assertThat(WebhookSignature.verify(List.of(SECRET), headers, BODY, NOW)).isFalse();
  }

  @Test
  void refusesAMessageThatLacksAHeader() {
    var signed = WebhookSignature.sign(SECRET, "msg_1", NOW, BODY);
    var lacking =
        List.of(
            Headers.of(null, signed.timestamp(), signed.signature()),
            Headers.of(signed.id(), null, signed.signature()),
            Headers.of(signed.id(), signed.timestamp(), null));

    assertThat(lacking)
        .noneMatch(each -> WebhookSignature.verify(List.of(SECRET), each, BODY, NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_?", "not base64!"})
  void refusesAMalformedSecretWithoutShowingIt(String value) {
    assertThatThrownBy(() -> WebhookSignature.requireUsable(new SigningSecret(value)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("signing secret: malformed (expected: whsec_ and Base64)");
  }
}
