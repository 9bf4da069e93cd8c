package org.deskbridge.spring;

import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The health indicator {@code deskbridge}: up while the data folder takes changes. Spring Boot 4
 * has moved the types, so there is one for each generation.
 */
@AutoConfiguration(after = {HelpdeskAutoConfiguration.class, ServiceAutoConfiguration.class})
@ConditionalOnBean(SqliteStore.class)
@ConditionalOnProperty(name = "management.health.deskbridge.enabled", matchIfMissing = true)
class HealthAutoConfiguration {

  /** As Spring Boot 3 has it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class ForSpringBoot3 {

    @Bean
    org.springframework.boot.actuate.health.HealthIndicator deskbridgeHealthIndicator(
        SqliteStore store) {
      return () -> {
        var troubles = store.troubles();
        return troubles.isEmpty()
            ? org.springframework.boot.actuate.health.Health.up().build()
            : org.springframework.boot.actuate.health.Health.down()
                .withDetail("troubles", troubles)
                .build();
      };
    }
  }

  /** As Spring Boot 4 has it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class ForSpringBoot4 {

    @Bean
    org.springframework.boot.health.contributor.HealthIndicator deskbridgeHealthIndicator(
        SqliteStore store) {
      return () -> {
        var troubles = store.troubles();
        return troubles.isEmpty()
            ? org.springframework.boot.health.contributor.Health.up().build()
            : org.springframework.boot.health.contributor.Health.down()
                .withDetail("troubles", troubles)
                .build();
      };
    }
  }
}
