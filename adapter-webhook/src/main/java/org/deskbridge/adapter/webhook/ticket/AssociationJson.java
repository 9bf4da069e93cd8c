package org.deskbridge.adapter.webhook.ticket;

/**
 * Links a session to a ticket of the helpdesk (contract 3).
 *
 * @param partnerObject empty takes the session off its ticket
 */
record AssociationJson(String sessionId, String userToken, String partnerObject) {

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "AssociationJson";
  }
}
