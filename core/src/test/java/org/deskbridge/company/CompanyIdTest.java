package org.deskbridge.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;

import org.deskbridge.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyIdTest {

  @Test
  void readsAnId() {
    assertThat(CompanyId.parse("7")).isEqualTo(new CompanyId(7));
    assertThat(CompanyId.parse("9223372036854775807")).isEqualTo(new CompanyId(Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "-1",
        "+1",
        "01",
        "1.0",
        "one",
        "1 ",
        "\u0661",
        "9223372036854775808"
      })
  void findsNoCompanyUnderWhatIsNoId(String text) {
    assertThatThrownBy(() -> CompanyId.parse(text)).has(errorCode(ErrorCode.COMPANY_NONE_FOUND));
  }
}
