package org.deskbridge.adapter.webhook.receiver;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Set;
import org.deskbridge.helpdesk.ApplyStatusReport;

/** Offers what a helpdesk mounts in its own Jakarta REST runtime to hear of status changes. */
public final class WebhookReceiver {

  private WebhookReceiver() {}

  /**
   * Returns the resources to register. They answer under {@value StatusCallbacks#PATH}, below
   * wherever the application is mounted, and may be called by several threads at once.
   */
  public static Set<Object> resources(
      ReceiverSettings settings, ApplyStatusReport apply, InstantSource clock) {
    return Set.of(
        new StatusCallbacks(
            requireNonNull(settings, "settings"),
            requireNonNull(apply, "apply"),
            requireNonNull(clock, "clock")));
  }
}
