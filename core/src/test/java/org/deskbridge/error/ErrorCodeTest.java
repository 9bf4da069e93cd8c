package org.deskbridge.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsText(ErrorCode code) {
    assertThat(code.text()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    assertThat(ErrorCode.ofText(code.text())).contains(code);
  }

  @Test
  void isNotFoundByATextOfAnotherRelease() {
    assertThat(ErrorCode.ofText("session.on-the-moon")).isEmpty();
  }

  @Test
  void isRefusedByAnotherFamily() {
    assertThatThrownBy(() -> new ConflictException(ErrorCode.SESSION_NOT_FOUND, "lost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code: session.not-found (expected: one of the family ConflictException)");
  }
}
