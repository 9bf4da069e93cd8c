package org.deskbridge.platform;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a platform shows by itself: a page a ticket, with the button that starts support. */
@RestController
public class PlatformPages {

  /** Shows a ticket. */
  @GetMapping(path = "/tickets/{id}", produces = "text/html")
  public String ticket(@PathVariable String id, CsrfToken csrf) {
    return """
    <h1 data-testid="ticket">Ticket %s</h1>
    <form method="post" action="/tickets/%s/support">
      <input type="hidden" name="%s" value="%s">
      <button data-testid="start-support">Start support</button>
    </form>
    """
        .formatted(id, id, csrf.getParameterName(), csrf.getToken());
  }
}
