package org.deskbridge.platform.helpdesk;

import org.deskbridge.Helpdesk;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.MoveSession;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.platform.PlatformTickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

// tag::helpdesk[]
/** Our platform on Spring Boot, as the helpdesk of a service that runs elsewhere. */
@SpringBootApplication
public class HelpdeskProgram {

  private static final Logger log = LoggerFactory.getLogger(HelpdeskProgram.class);

  @Bean
  PlatformTickets tickets(JdbcTemplate database, MoveSession move) {
    return new PlatformTickets(database, move::move);
  }

  /** A real platform updates the ticket on its pages. */
  @EventListener
  void show(TicketSession session) {
    log.info("ticket {}: session is {}", session.ticketId(), session.status());
  }

  @Controller
  record Support(Helpdesk helpdesk, PlatformTickets tickets) {

    @PostMapping("/tickets/{id}/support")
    String start(@PathVariable String id) {
      var url = tickets.ticket(id).url();
      var ticket = new LaunchSession.Ticket(id, url, "Carla Customer", null);
      return "redirect:" + helpdesk.launch(ticket).launchUrl();
    }
  }
}
// end::helpdesk[]
