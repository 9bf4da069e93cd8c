package org.deskbridge.adapter.webhook.receiver;

import static java.util.Objects.requireNonNull;

import org.deskbridge.adapter.webhook.signature.UserTokens;

/**
 * The settings of a helpdesk that answers ticket calls.
 *
 * @param userTokens verifies the tokens that the helpdesk registered with its links
 */
public record TicketReceiverSettings(UserTokens userTokens) {

  public TicketReceiverSettings {
    requireNonNull(userTokens, "userTokens");
  }
}
