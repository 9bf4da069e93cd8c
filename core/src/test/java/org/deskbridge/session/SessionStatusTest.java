package org.deskbridge.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionStatusTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
          """
          # from,      START,   CONNECT, JOIN,   END
          NOT_STARTED, WAITING, ACTIVE,  -,      -
          WAITING,     WAITING, ACTIVE,  ACTIVE, ABANDONED
          ACTIVE,      ACTIVE,  ACTIVE,  ACTIVE, COMPLETE
          COMPLETE,    -,       -,       -,      COMPLETE
          ABANDONED,   -,       -,       -,      ABANDONED
          """)
  void stepsLeadWhereTheTableSays(
      SessionStatus from, String start, String connect, String join, String end) {
    assertThat(SessionTransition.values())
        .extracting(step -> from.after(step).map(Enum::name).orElse("-"))
        .containsExactly(start, connect, join, end);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
          """
          # status,    live,  final
          NOT_STARTED, false, false
          WAITING,     true,  false
          ACTIVE,      true,  false
          COMPLETE,    false, true
          ABANDONED,   false, true
          """)
  void isLiveFromTheStartToTheEnd(SessionStatus status, boolean isLive, boolean isFinal) {
    assertThat(status.isLive()).isEqualTo(isLive);
    assertThat(status.isFinal()).isEqualTo(isFinal);
  }
}
