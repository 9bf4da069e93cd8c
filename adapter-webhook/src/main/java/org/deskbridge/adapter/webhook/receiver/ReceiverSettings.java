package org.deskbridge.adapter.webhook.receiver;

import java.util.List;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.InvalidValueException;

/**
 * The settings of a helpdesk that receives callbacks.
 *
 * @param signingSecrets the secrets that sign callbacks: one, or two during a replacement
 */
public record ReceiverSettings(List<SigningSecret> signingSecrets) {

  /**
   * Creates the settings.
   *
   * @throws InvalidValueException if there is no secret or one is malformed; ask the service for it
   */
  public ReceiverSettings {
    signingSecrets = List.copyOf(signingSecrets);
    if (signingSecrets.isEmpty()) {
      throw new InvalidValueException("signingSecrets", "none", "at least one");
    }
    signingSecrets.forEach(WebhookSignature::requireUsable);
  }
}
