package org.deskbridge.app.demo;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.runtime.Job;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.TicketOperation;

/** What a helpdesk has to do by itself, so that nobody depends on it having been there always. */
final class DemoJobs {

  private static final HelpdeskSystem SYSTEM =
      new HelpdeskSystem("Demo helpdesk", "helpdesk.example.com");

  /** Soon, for until then technicians cannot link tickets. */
  private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  private DemoJobs() {}

  /** Registers how the helpdesk can be asked, once, and until then again and again. */
  static Job register(RemoteLinks links, UserTokens tokens, URI callbackUrl) {
    var link =
        new HelpdeskLink(
            SYSTEM,
            DemoDirectory.EMAIL,
            tokens.issue(DemoDirectory.EMAIL),
            callbackUrl,
            EnumSet.allOf(TicketOperation.class));
    var done = new AtomicBoolean();
    return new Job(
        "registering the demo helpdesk",
        TRY_AGAIN,
        () -> {
          if (!done.get()) {
            links.register(link);
            done.set(true);
          }
        });
  }

  /** Asks the service for what was missed. */
  static Job catchUp(ReconcileSessions reconcile, Consumer<TicketSession> changed) {
    return new Job("catching up with the sessions", CATCH_UP, () -> reconcile.reconcile(changed));
  }
}
