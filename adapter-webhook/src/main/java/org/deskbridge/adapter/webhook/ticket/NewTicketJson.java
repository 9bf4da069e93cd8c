package org.deskbridge.adapter.webhook.ticket;

/** Asks a helpdesk to open a ticket (contract 3). */
record NewTicketJson(String sessionId, String userToken, String title, String body) {

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "NewTicketJson";
  }
}
