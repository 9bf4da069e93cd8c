package org.deskbridge.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The registry of the platform, or one without a reader where it has none. */
@Configuration(proxyBeanMethods = false)
class MetersConfiguration {

  @Bean
  PlatformMeters deskbridgeMeters(ObjectProvider<MeterRegistry> registry) {
    return new PlatformMeters(registry.getIfAvailable(SimpleMeterRegistry::new));
  }

  /** Not a bean of the registry's type: a second registry would confuse the platform's own. */
  record PlatformMeters(MeterRegistry registry) {}
}
