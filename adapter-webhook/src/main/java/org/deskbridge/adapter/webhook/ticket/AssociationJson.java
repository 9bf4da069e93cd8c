package org.deskbridge.adapter.webhook.ticket;

/** Tells a helpdesk which of its tickets a session is about (contract 3). */
record AssociationJson(String sessionId, String userToken, String partnerObject) {

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "AssociationJson";
  }
}
