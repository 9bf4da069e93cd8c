package org.deskbridge.spring;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps Spring Boot 3 from migrating the database of a platform that does not use Flyway.
 *
 * <p>Flyway comes along for the data folder, and Spring Boot takes its presence for a wish. A
 * platform that uses it has migrations where Spring Boot looks for them, or a property that says
 * where they are: nothing changes for it.
 */
final class PlatformFlyway
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger log = LoggerFactory.getLogger(PlatformFlyway.class);

  private static final String PROPERTIES = "spring.flyway";
  private static final String USUAL_FOLDER = "classpath:db/migration";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var isConfigured =
        Binder.get(environment)
            .bind(PROPERTIES, Bindable.mapOf(String.class, String.class))
            .isBound();
    if (!isConfigured && !context.getResource(USUAL_FOLDER).exists()) {
      log.debug("spring.flyway.enabled: false, as there is nothing in {}", USUAL_FOLDER);
      environment
          .getPropertySources()
          .addLast(new MapPropertySource("deskbridge", Map.of(PROPERTIES + ".enabled", "false")));
    }
  }
}
