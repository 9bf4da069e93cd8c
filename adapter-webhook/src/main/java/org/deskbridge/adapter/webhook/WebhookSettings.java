package org.deskbridge.adapter.webhook;

import java.util.List;
import org.deskbridge.adapter.webhook.outbound.OutboundAddressPolicy;
import org.deskbridge.error.InvalidValueException;

/**
 * The targets that may be called.
 *
 * @param allowedTargets host names, addresses and blocks of addresses ({@code 10.1.0.0/16}) that
 *     may be called although they are not public, such as a helpdesk on the same network
 */
public record WebhookSettings(List<String> allowedTargets) {

  /** Public addresses and nothing else. */
  public static final WebhookSettings DEFAULT = new WebhookSettings(List.of());

  /**
   * Creates the settings.
   *
   * @throws InvalidValueException if an entry is none of the three; correct it
   */
  public WebhookSettings {
    allowedTargets = List.copyOf(allowedTargets);
    OutboundAddressPolicy.of(allowedTargets);
  }
}
