package org.deskbridge.adapter.webhook.receiver;

import static java.util.Objects.requireNonNull;

import org.deskbridge.adapter.webhook.signature.UserTokens;

/**
 * What a helpdesk knows of those who ask about its tickets.
 *
 * @param userTokens made the tokens that the helpdesk registered with its partner links
 */
public record TicketReceiverSettings(UserTokens userTokens) {

  /** Creates the settings. */
  public TicketReceiverSettings {
    requireNonNull(userTokens, "userTokens");
  }
}
