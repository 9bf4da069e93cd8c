package org.deskbridge.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;

/** What every {@link Secrets} does. Implement {@link #secrets()} and inherit the tests. */
public interface SecretsContract {

  /** Returns the implementation under test: the same throughout a test. */
  Secrets secrets();

  @Test
  default void drawsAsManyBytesAsAskedFor() {
    assertThat(secrets().random(1)).hasSize(1);
    assertThat(secrets().random(16)).hasSize(16);
    assertThat(secrets().random(32)).hasSize(32);
  }

  @Test
  default void drawsNothingTwice() {
    var drawn =
        atOnce(
            8, number -> IntStream.range(0, 100).mapToObj(i -> hex(secrets().random(16))).toList());

    var all = drawn.stream().flatMap(List::stream).toList();
    assertThat(new HashSet<>(all)).hasSize(800);
  }

  @Test
  default void derivesTheSameForTheSameNames() {
    var first = secrets().derive("purpose", "subject");

    assertThat(first).hasSize(32);
    assertThat(secrets().derive("purpose", "subject")).isEqualTo(first);
  }

  @Test
  default void derivesOtherBytesForOtherNames() {
    var derived =
        Stream.of(
                secrets().derive("purpose", "subject"),
                secrets().derive("purpose", "Subject"),
                secrets().derive("purpose", "subject "),
                secrets().derive("purpose", ""),
                secrets().derive("Purpose", "subject"),
                secrets().derive("purposes", "ubject"),
                secrets().derive("purposesubject", ""),
                secrets().derive("purpose", "ü"))
            .map(SecretsContract::hex);

    assertThat(derived).doesNotHaveDuplicates();
  }

  @Test
  default void handsOutBytesThatAreTheCallersOwn() {
    var before = secrets().derive("purpose", "subject");
    var handedOut = secrets().derive("purpose", "subject");

    Arrays.fill(handedOut, (byte) 0);

    assertThat(secrets().derive("purpose", "subject")).isEqualTo(before);
  }

  @Test
  default void derivesTheSameForManyAtOnce() {
    var expected = hex(secrets().derive("purpose", "subject 99"));

    var derived =
        atOnce(
            8,
            number -> {
              var last = "";
              for (int i = 0; i < 100; i++) {
                last = hex(secrets().derive("purpose", "subject " + i));
              }
              return last;
            });

    assertThat(derived).hasSize(8).containsOnly(expected);
  }

  @Test
  default void opensWhatItSealed() {
    for (var text : List.of("", "robin:pa55 wörd", "x".repeat(4096))) {
      var sealed = secrets().encrypt("purpose", "subject", text);

      assertThat(secrets().decrypt("purpose", "subject", sealed)).isEqualTo(text);
      assertThat(secrets().encrypt("purpose", "subject", text)).isNotEqualTo(sealed);
    }
  }

  @Test
  default void showsNothingOfWhatItSealed() {
    var sealed = secrets().encrypt("purpose", "subject", "robin:secret");

    assertThat(sealed).doesNotContain("robin", "secret");
    assertThat(Base64.getDecoder().decode(sealed)).asString(UTF_8).doesNotContain("secret");
  }

  @Test
  default void opensNothingElse() {
    var sealed = secrets().encrypt("purpose", "subject", "text");
    var altered =
        sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);

    for (ThrowingCallable opening :
        List.<ThrowingCallable>of(
            () -> secrets().decrypt("purpose", "subject 2", sealed),
            () -> secrets().decrypt("purposes", "ubject", sealed),
            () -> secrets().decrypt("another", "subject", sealed),
            () -> secrets().decrypt("purpose", "subject", altered),
            () -> secrets().decrypt("purpose", "subject", sealed.substring(4)),
            () -> secrets().decrypt("purpose", "subject", "not sealed at all"),
            () -> secrets().decrypt("purpose", "subject", ""))) {
      assertThatThrownBy(opening)
          .isInstanceOf(UnavailableException.class)
          .hasMessageNotContaining("text");
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
