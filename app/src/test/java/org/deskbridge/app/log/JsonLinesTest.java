package org.deskbridge.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

  private final JsonLines lines = new JsonLines();

  @BeforeEach
  void start() {
    lines.start();
  }

  @Test
  void writesWhatHappenedWithTheIdsBesideIt() throws IOException {
    var event = event("Two \"words\"\nin two lines", null);
    event.setMDCPropertyMap(Map.of("request", "4711", "session", "abc"));

    var line = line(event);

    assertThat(line)
        .isEqualTo(
            new ObjectMapper()
                .createObjectNode()
                .put("time", "2026-11-21T12:00:00.000Z")
                .put("level", "WARN")
                .put("logger", "org.example.Test")
                .put("thread", "http-7")
                .put("message", "Two \"words\"\nin two lines")
                .put("request", "4711")
                .put("session", "abc"));
  }

  @Test
  void writesAStackTraceIntoTheSameLine() throws IOException {
    var event = event("failed", new IllegalStateException("a mistake"));
    event.setMDCPropertyMap(Map.of());

    var line = line(event);

    assertThat(line.get("stackTrace").textValue())
        .contains("IllegalStateException: a mistake", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "failed: /live/join/Zs3cr3t-Zs3cr3t_Zs3cr3t/feed, failed: /live/join/…/feed",
    "failed: /join/123456789, failed: /join/…",
    "/media/7/1795000000/Zs3cr3t_x/recording-7.mp4, /media/7/1795000000/…/recording-7.mp4",
    "/G2A/rest/v1/sessions?oauth_token=Zs3cr3t&x=1, /G2A/rest/v1/sessions?oauth_token=…&x=1",
    "/launch?token=e0-Zs3cr3t, /launch?token=…",
    "e0-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA is taken, … is taken",
    "/recordings/s123 is of session e0, /recordings/s123 is of session e0",
  })
  void hidesTheSecretsInAddresses(String message, String written) throws IOException {
    var event = event(message, new IllegalStateException(message));
    event.setMDCPropertyMap(Map.of());

    var line = line(event);

    assertThat(line.get("message").textValue()).isEqualTo(written);
    assertThat(line.get("stackTrace").textValue()).contains(written).doesNotContain("Zs3cr3t");
  }

  private JsonNode line(LoggingEvent event) throws IOException {
    var text = new String(lines.encode(event), UTF_8);
    assertThat(text).endsWith("}\n");
    assertThat(text.strip()).doesNotContain("\n");
    return new ObjectMapper().readTree(text);
  }

  private static LoggingEvent event(String message, @Nullable Exception failure) {
    var logger = new LoggerContext().getLogger("org.example.Test");
    var event = new LoggingEvent("", logger, Level.WARN, message, failure, null);
    event.setTimeStamp(Instant.parse("2026-11-21T12:00:00Z").toEpochMilli());
    event.setThreadName("http-7");
    return event;
  }
}
