package org.deskbridge.app.embedding;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A helpdesk platform on Spring Boot with pages, error pages, probes and a guard of its own. */
@SpringBootApplication
class PlatformApplication {

  @Bean
  SecurityFilterChain platformSecurity(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            each -> each.requestMatchers("/private").authenticated().anyRequest().permitAll())
        .build();
  }

  @RestController
  static class Pages {

    @GetMapping("/tickets/{id}")
    String ticket(@PathVariable String id) {
      return "Ticket " + id;
    }
  }
}
