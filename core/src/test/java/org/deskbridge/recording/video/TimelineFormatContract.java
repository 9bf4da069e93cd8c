package org.deskbridge.recording.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbridge.session.SessionStatus;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TimelineFormat} does. Implement {@link #timelineFormat()} and inherit the
 * tests.
 */
public interface TimelineFormatContract {

  /** A content with everything that has a meaning in JSON, in lines or in UTF-8. */
  String ODD = "\"quoted\"\n\\ Büro\r\u2028 🔌 \u0000 </script>";

  /** Returns the implementation under test. */
  TimelineFormat timelineFormat();

  @Test
  default void writesALineAnEntryInOrder() {
    var lines =
        lines(
            new TimelineEntry.Status(Duration.ZERO, SessionStatus.WAITING),
            new TimelineEntry.Joined(Duration.ofSeconds(1), "Carl Customer"),
            new TimelineEntry.Said(Duration.ofSeconds(2), "Erika Expert", "Hello"),
            new TimelineEntry.Noted(Duration.ofSeconds(3), "It is the printer."));

    assertThat(lines).hasSize(4).allMatch(each -> each.startsWith("{") && each.endsWith("}"));
    assertThat(lines.get(0)).matches(having("type", "status")).matches(having("status", "waiting"));
    assertThat(lines.get(1))
        .matches(having("type", "joined"))
        .matches(having("participantName", "Carl Customer"));
    assertThat(lines.get(2))
        .matches(having("type", "chat"))
        .matches(having("participantName", "Erika Expert"))
        .matches(having("content", "Hello"));
    assertThat(lines.get(3))
        .matches(having("type", "notes"))
        .matches(having("content", "It is the printer."));
  }

  @Test
  default void saysEveryStatusInTheWordsOfTheContract() {
    assertThat(status(SessionStatus.NOT_STARTED)).matches(having("status", "notStarted"));
    assertThat(status(SessionStatus.WAITING)).matches(having("status", "waiting"));
    assertThat(status(SessionStatus.ACTIVE)).matches(having("status", "active"));
    assertThat(status(SessionStatus.COMPLETE)).matches(having("status", "complete"));
    assertThat(status(SessionStatus.ABANDONED)).matches(having("status", "abandoned"));
  }

  private String status(SessionStatus status) {
    return lines(new TimelineEntry.Status(Duration.ZERO, status)).get(0);
  }

  @Test
  default void writesTimesInSecondsToTheMillisecond() {
    assertThat(time(Duration.ZERO)).isEqualByComparingTo("0");
    assertThat(time(Duration.ofMillis(1))).isEqualByComparingTo("0.001");
    assertThat(time(Duration.ofMillis(12_345))).isEqualByComparingTo("12.345");
    assertThat(time(Duration.ofMillis(12_300))).isEqualByComparingTo("12.3");
    assertThat(time(Duration.ofHours(5).plusMillis(7))).isEqualByComparingTo("18000.007");
  }

  private BigDecimal time(Duration at) {
    var line = lines(new TimelineEntry.Joined(at, "Carl")).get(0);
    var time = Pattern.compile("\"time\"\\s*:\\s*([0-9]+(\\.[0-9]+)?)\\s*[,}]").matcher(line);
    assertThat(time.find()).as(line).isTrue();
    return new BigDecimal(time.group(1));
  }

  @Test
  default void keepsALineALineWhateverWasWritten() {
    var lines =
        lines(
            new TimelineEntry.Joined(Duration.ZERO, ODD),
            new TimelineEntry.Said(Duration.ZERO, ODD, ODD),
            new TimelineEntry.Noted(Duration.ZERO, ODD));

    assertThat(lines)
        .hasSize(3)
        .allSatisfy(
            each ->
                assertThat(each)
                    .startsWith("{")
                    .endsWith("}")
                    .contains("B\u00fcro", "\uD83D\uDD0C")
                    .doesNotContainPattern("[\\x00-\\x1f]"));
  }

  @Test
  default void endsEveryLine() {
    var noted = timelineFormat().line(new TimelineEntry.Noted(Duration.ZERO, ""));

    assertThat(new String(noted, UTF_8)).endsWith("}\n").doesNotContain("\n\n", "\r");
  }

  private List<String> lines(TimelineEntry... entries) {
    return Arrays.stream(entries)
        .map(each -> new String(timelineFormat().line(each), UTF_8))
        .flatMap(String::lines)
        .toList();
  }

  private static Pattern having(String name, String value) {
    return Pattern.compile(".*\"%s\"\\s*:\\s*\"%s\".*".formatted(name, Pattern.quote(value)));
  }
}
