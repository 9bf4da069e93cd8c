package org.deskbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.deskbridge.Deskbridge;
import org.deskbridge.Helpdesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What a platform prints that does not start, as a property is missing or refused. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class MissingPropertyTest {

  @TempDir Path data;

  @Test
  void namesThePropertyThatTheServiceNeeds(CapturedOutput output) {
    assertThatThrownBy(() -> start(NeedsTheService.class));

    assertThat(output).contains("Set deskbridge.public-url");
  }

  @Test
  void namesThePropertiesThatTheHelpdesksSideNeeds(CapturedOutput output) {
    assertThatThrownBy(() -> start(NeedsTheHelpdesk.class));

    assertThat(output).contains("Set deskbridge.service", "deskbridge.token");
  }

  @Test
  void leavesOtherBeansToSpring(CapturedOutput output) {
    assertThatThrownBy(() -> start(NeedsSomethingElse.class));

    assertThat(output).contains("java.lang.Runnable").doesNotContain("Set deskbridge");
  }

  @Test
  void namesThePropertyWhoseValueIsRefused(CapturedOutput output) {
    assertThatThrownBy(
        () -> start(NeedsTheService.class, "--deskbridge.public-url=localhost:8080"));

    assertThat(output)
        .contains("publicUrl: localhost:8080", "Correct the property deskbridge.public-url");
  }

  private void start(Class<?> program, String... properties) {
    var application = new SpringApplication(program);
    application.setDefaultProperties(
        Map.of(
            "server.port", "0",
            "deskbridge.data", data.resolve("deskbridge").toString(),
            "spring.datasource.url", "jdbc:h2:mem:" + data.getFileName()));
    application.run(properties).close();
  }

  @Configuration
  @EnableAutoConfiguration
  static class NeedsTheService {

    NeedsTheService(Deskbridge deskbridge) {}
  }

  @Configuration
  @EnableAutoConfiguration
  static class NeedsTheHelpdesk {

    NeedsTheHelpdesk(Helpdesk helpdesk) {}
  }

  @Configuration
  @EnableAutoConfiguration
  static class NeedsSomethingElse {

    NeedsSomethingElse(Runnable something) {}
  }
}
