package org.deskbridge.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.deskbridge.app.CommandProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConsoleLogTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  /**
   * Newer ones warn of native libraries themselves, with a blank line after it. The manifest of the
   * packaged server allows them.
   */
  private static final String OF_THE_JVM = "WARNING: ";

  @TempDir private Path folder;

  @Test
  void keepsWhatLibrariesTellOfThemselvesOutOfTheLog() throws Exception {
    var logs = new LoggerContext();

    new ContextInitializer(logs).autoConfig();

    assertThat(logs.getLogger("org.deskbridge.app").getEffectiveLevel()).isEqualTo(Level.INFO);
    assertThat(logs.getLogger("org.eclipse.jetty.server").getEffectiveLevel())
        .isEqualTo(Level.WARN);
    assertThat(logs.getStatusManager().getCopyOfStatusList())
        .noneMatch(status -> status.getLevel() > Status.INFO);
  }

  @Test
  void logsALineWithTimeAndLevel() throws Exception {
    try (var server = serve(Map.of())) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(server.lines())
                      .anyMatch(line -> line.matches("\\d\\d:\\d\\d:\\d\\d INFO  Listening .*")));
    }
  }

  @Test
  void logsAJsonObjectALineIfAsked() throws Exception {
    try (var server = serve(Map.of("DESKBRIDGE_LOG_FORMAT", "json"))) {
      await()
          .atMost(SOON)
          .until(() -> server.lines().stream().anyMatch(line -> line.contains("Listening ")));

      assertThat(server.lines())
          .filteredOn(line -> !line.isBlank() && !line.startsWith(OF_THE_JVM))
          .extracting(ConsoleLogTest::json)
          .allSatisfy(
              line -> {
                assertThat(Instant.parse(line.get("time").textValue()))
                    .isBeforeOrEqualTo(Instant.now());
                assertThat(line.get("level").textValue()).isIn("INFO", "WARN");
                assertThat(line.get("thread").textValue()).isNotBlank();
                assertThat(line.get("message").textValue()).isNotBlank();
              })
          .anySatisfy(
              line -> {
                assertThat(line.get("logger").textValue())
                    .isEqualTo("org.deskbridge.app.server.Server");
                assertThat(line.get("message").textValue()).startsWith("Listening ");
              });
    }
  }

  @Test
  void leavesTheLogToAFileOfTheOperator() throws Exception {
    var file = folder.resolve("log.xml");
    Files.writeString(
        file,
        """
        <configuration>
          <appender name="mine" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>mine: %level %msg%n</pattern></encoder>
          </appender>
          <root level="INFO"><appender-ref ref="mine"/></root>
        </configuration>
        """);

    try (var server = serve(Map.of("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=" + file))) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(server.lines())
                      .anyMatch(line -> line.startsWith("mine: INFO Listening ")));
      assertThat(server.lines()).noneMatch(line -> line.matches(".* INFO  Listening .*"));
    }
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + line, e);
    }
  }

  private CommandProcess serve(Map<String, String> environment) {
    return CommandProcess.start(
        environment, "serve", "--port", "0", "--data", folder.resolve("data").toString());
  }
}
