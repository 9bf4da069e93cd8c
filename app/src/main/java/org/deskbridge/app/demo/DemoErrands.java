package org.deskbridge.app.demo;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.deskbridge.adapter.webhook.UserTokens;
import org.deskbridge.helpdesk.ReconcileSessions;
import org.deskbridge.helpdesk.SupportLinks;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.ticket.PartnerCall;
import org.deskbridge.ticket.PartnerLink;
import org.deskbridge.ticket.PartnerSystem;

/** What a helpdesk has to do by itself, so that nobody depends on it having been there always. */
final class DemoErrands {

  private static final PartnerSystem SYSTEM =
      new PartnerSystem("Demo helpdesk", "helpdesk.example.com");

  /** Soon, for until then technicians cannot link tickets. */
  private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  private DemoErrands() {}

  /** Registers how the helpdesk can be asked, once, and until then again and again. */
  static Errand register(SupportLinks links, UserTokens tokens, URI callbackUrl) {
    var link =
        new PartnerLink(
            SYSTEM,
            DemoDirectory.EMAIL,
            tokens.issue(DemoDirectory.EMAIL),
            callbackUrl,
            EnumSet.allOf(PartnerCall.class));
    var done = new AtomicBoolean();
    return new Errand(
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
  static Errand catchUp(ReconcileSessions reconcile, Consumer<TicketSession> changed) {
    return new Errand(
        "catching up with the sessions", CATCH_UP, () -> reconcile.reconcile(changed));
  }
}
