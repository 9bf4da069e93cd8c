package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldingTest {

  @ParameterizedTest
  @CsvSource({"ACME,acme", "BÜRO,büro", "ΟΔΟΣ,οδος", "ΟΔΟΣ,οδοσ", "ДЕСК,деск", "𐐀,𐐨"})
  void takesTextsThatDifferInCaseForTheSame(String upper, String lower) {
    assertThat(CaseFolding.fold(upper)).isEqualTo(CaseFolding.fold(lower));
  }

  @Test
  void keepsAllOtherTextsApart() {
    assertThat(CaseFolding.fold("u")).isNotEqualTo(CaseFolding.fold("ü"));
    assertThat(CaseFolding.fold("a%_\\ \0b")).isEqualTo("a%_\\ \0b");
    assertThat(CaseFolding.fold("")).isEmpty();
  }

  @Test
  void foldsThePartOfATextAsItFoldsTheText() {
    assertThat(CaseFolding.fold("ΟΔΟΣΑ")).contains(CaseFolding.fold("οδοΣ"));
  }
}
