package org.deskbridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.util.Map;
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;

class OutageLogTest {

  private static final long MINUTE_MILLIS = 60_000;

  private final OncePerMinute filter = new OncePerMinute();

  @Test
  void takesAnOutageOnceAMinuteFromWhereverItIsTold() {
    assertThat(filter.decide(event(full(), 5, "request failed"))).isEqualTo(FilterReply.NEUTRAL);
    assertThat(filter.decide(event(full(), 6, "request failed"))).isEqualTo(FilterReply.DENY);
    assertThat(filter.decide(event(full(), 7, "cleaning failed"))).isEqualTo(FilterReply.DENY);
    assertThat(filter.decide(event(full(), 5 + MINUTE_MILLIS, "request failed")))
        .isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void takesEveryOtherFailure() {
    var mistake = new IllegalStateException("a mistake in the program");

    assertThat(filter.decide(event(mistake, 5, "request failed"))).isEqualTo(FilterReply.NEUTRAL);
    assertThat(filter.decide(event(mistake, 5, "request failed"))).isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void printsAnOutageWithoutItsStackTrace() {
    var converter = new ShortOutages();
    converter.start();

    assertThat(converter.convert(event(full(), 5, "request failed")).lines())
        .containsExactly("  because: The disk is full; nothing was stored.", "  because: no space");
    assertThat(converter.convert(event(new IllegalStateException("a mistake"), 5, "failed")))
        .contains("IllegalStateException: a mistake", "\tat ");
  }

  @Test
  void printsTheIdOfARequestBehindTheMessage() {
    var about = event(full(), 5, "request failed");
    about.setMDCPropertyMap(Map.of("request", "4711"));
    var other = event(full(), 5, "cleaning failed");
    other.setMDCPropertyMap(Map.of());

    assertThat(new IdentifiedMessage().convert(about)).isEqualTo("request failed [4711]");
    assertThat(new IdentifiedMessage().convert(other)).isEqualTo("cleaning failed");
  }

  private static UnavailableException full() {
    return new UnavailableException(
        "The disk is full; nothing was stored.", new SQLException("no space"));
  }

  private static LoggingEvent event(Exception failure, long at, String message) {
    var logger = new LoggerContext().getLogger("test");
    var event = new LoggingEvent("", logger, Level.WARN, message, failure, null);
    event.setTimeStamp(at);
    return event;
  }
}
