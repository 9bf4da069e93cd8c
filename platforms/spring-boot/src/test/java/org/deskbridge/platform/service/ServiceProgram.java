package org.deskbridge.platform.service;

import static org.springframework.security.config.Customizer.withDefaults;

import org.deskbridge.Deskbridge;
import org.deskbridge.auth.provisioning.Technician;
import org.deskbridge.auth.provisioning.Technicians;
import org.deskbridge.platform.PlatformTickets;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.spring.SecurityTechnicians;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

// tag::service[]
/** Our platform on Spring Boot, with the support service inside. */
@SpringBootApplication
public class ServiceProgram {

  @Bean
  PlatformTickets tickets(JdbcTemplate database) {
    return new PlatformTickets(database, (session, ticket) -> {});
  }

  /** Users who are signed in to the platform need no second password. */
  @Bean
  Technicians technicians() {
    return SecurityTechnicians.of(
        user -> Technician.of("Our Company", user.getName(), "", user.getName() + "@desk.example"));
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(each -> each.anyRequest().authenticated())
        .formLogin(withDefaults())
        .build();
  }

  @Controller
  record Support(Deskbridge deskbridge, PlatformTickets tickets) {

    @PostMapping("/tickets/{id}/support")
    String start(@PathVariable String id) {
      var technician = deskbridge.access().technician().orElseThrow();
      var request = SessionRequest.forTicket(tickets.ticket(id)).customer("Carla Customer");
      var session = deskbridge.sessions().request(technician, request);
      return "redirect:/launch?token=" + session.token().value();
    }
  }
}
// end::service[]
