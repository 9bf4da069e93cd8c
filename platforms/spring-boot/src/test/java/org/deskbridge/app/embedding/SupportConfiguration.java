package org.deskbridge.app.embedding;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

// tag::spring[]
/** Program A as beans; Spring closes them in reverse order. */
@Configuration
class SupportConfiguration {

  private final Path data;

  SupportConfiguration(@Value("${support.data}") Path data) {
    this.data = data;
  }

  @Bean
  SqliteStore supportStore(MeterRegistry meters) {
    return SqliteStore.open(data, meters);
  }

  @Bean
  SupportInProcess support(SqliteStore store, @Value("${support.url}") URI publicUrl) {
    var tickets = new OurTickets((session, ticket) -> {});
    return new SupportInProcess(store, data.resolve("media"), tickets, publicUrl);
  }

  @Bean
  SupportServlets supportServlets(SupportInProcess support) {
    return new SupportServlets(support.resources(), HttpApi.paths());
  }

  @Bean
  ServletContextInitializer mountSupport(SupportServlets servlets) {
    return context -> servlets.onStartup(Set.of(), context);
  }

  /** Before Spring Boot waits for requests to end: an open page is a request that does not. */
  @Bean
  ApplicationListener<ContextClosedEvent> endFeeds(SupportInProcess support) {
    return closing -> support.endFeeds();
  }

  /** The service checks who is calling, and sends security headers of its own. */
  @Bean
  @Order(0)
  SecurityFilterChain letSupportThrough(HttpSecurity http) throws Exception {
    var ours = HttpApi.paths().stream().map(each -> each.replace("/*", "/**"));
    return http.securityMatchers(each -> each.requestMatchers(ours.toArray(String[]::new)))
        .authorizeHttpRequests(each -> each.anyRequest().permitAll())
        .csrf(each -> each.disable())
        .headers(each -> each.disable())
        .build();
  }
}
// end::spring[]
