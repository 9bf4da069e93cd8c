package org.deskbridge.spring;

import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.spring.MetersConfiguration.PlatformMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data folder, for the side that has no store of the platform's own. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  SqliteStore deskbridgeStore(DeskbridgeProperties properties, PlatformMeters meters) {
    return SqliteStore.open(properties.data(), meters.registry());
  }
}
