package org.deskbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/** Flyway comes along with the starter, and is none of the platform's unless it says so. */
class FlywayTest {

  @Test
  void leavesThePlatformWithoutFlyway() {
    assertThat(enabled()).isEqualTo("false");
  }

  @Test
  void leavesFlywayToAPlatformThatSpeaksOfIt() {
    assertThat(enabled("--spring.flyway.locations=classpath:ours")).isNull();
    assertThat(enabled("--spring.flyway.enabled=true")).isEqualTo("true");
  }

  private static String enabled(String... properties) {
    try (var context =
        new SpringApplicationBuilder(Empty.class).web(WebApplicationType.NONE).run(properties)) {
      return context.getEnvironment().getProperty("spring.flyway.enabled");
    }
  }

  @Configuration
  static class Empty {}
}
