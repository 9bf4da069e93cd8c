package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaselessTest {

  @ParameterizedTest
  @CsvSource({"ACME,acme", "BÜRO,büro", "ΟΔΟΣ,οδος", "ΟΔΟΣ,οδοσ", "ДЕСК,деск", "𐐀,𐐨"})
  void takesTextsThatDifferInCaseForTheSame(String upper, String lower) {
    assertThat(Caseless.fold(upper)).isEqualTo(Caseless.fold(lower));
  }

  @Test
  void keepsAllOtherTextsApart() {
    assertThat(Caseless.fold("u")).isNotEqualTo(Caseless.fold("ü"));
    assertThat(Caseless.fold("a%_\\ \0b")).isEqualTo("a%_\\ \0b");
    assertThat(Caseless.fold("")).isEmpty();
  }

  @Test
  void foldsThePartOfATextAsItFoldsTheText() {
    assertThat(Caseless.fold("ΟΔΟΣΑ")).contains(Caseless.fold("οδοΣ"));
  }
}
