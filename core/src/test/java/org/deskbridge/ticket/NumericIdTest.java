package org.deskbridge.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericIdTest {

  @ParameterizedTest
  @CsvSource({
    "4711, 4711",
    "4711.0, 4711",
    "4711.000, 4711",
    "4.711e3, 4711",
    "4.711E+3, 4711",
    "471100e-2, 4711",
    "47110E-1, 4711",
    "-4711.0, -4711",
    "0, 0",
    "-0.0, 0",
    "0e999999999, 0",
    "1e3, 1000",
    "9007199254740993.0, 9007199254740993",
    "9223372036854775807, 9223372036854775807"
  })
  void readsTheSameIdInEverySpelling(String number, String digits) {
    assertThat(NumericId.digits(number)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4711.5",
        "4.7115e3",
        "1e-1",
        "1e-2147483648",
        "1e512",
        "1e999999999",
        "10e999999999",
        "1e2147483648",
        "1e99999999999999999999",
        "NaN",
        "Infinity",
        "0x10",
        "4711 ",
        "4711.",
        ".5",
        "e3",
        ""
      })
  void readsNoIdFromAnythingElse(String number) {
    assertThat(NumericId.digits(number)).isEmpty();
  }

  @Test
  void takesAsManyDigitsAsAnIdMayHave() {
    assertThat(NumericId.digits("1e511")).contains("1" + "0".repeat(511));
    assertThat(NumericId.digits("0".repeat(100_000) + "7." + "0".repeat(100_000))).contains("7");
  }
}
