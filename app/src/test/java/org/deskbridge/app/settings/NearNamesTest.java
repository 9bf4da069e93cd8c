package org.deskbridge.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  private static final List<String> NAMES =
      List.of("--port", "--public-url", "--page-grace", "--password-grant", "--Media", "Acme Ltd");

  @ParameterizedTest
  @CsvSource({
    "--prot, --port",
    "--por, --port",
    "--publicurl, --public-url",
    "--page, --page-grace",
    "--media, --Media",
    "acme ldt, Acme Ltd"
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(NearNames.of(typed, NAMES)).containsExactly(meant);
  }

  @Test
  void namesAtMostThreeAndOnlyTheMostSimilar() {
    var names = List.of("Acme AG", "Acme A", "Acme B", "Acme C", "Acme D", "Zenith");

    assertThat(NearNames.of("acme", names)).containsExactly("Acme A", "Acme B", "Acme C");
    assertThat(NearNames.of("acme a", names)).containsExactly("Acme A");
  }

  @Test
  void findsNothingForAnotherWord() {
    assertThat(NearNames.expected("--colour", NAMES, "another")).isEqualTo("another");
    assertThat(NearNames.of("--p", NAMES)).isEmpty();
  }
}
