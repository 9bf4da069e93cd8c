package org.deskbridge.ticket;

/** What a helpdesk can be asked to do with its tickets (contract 3, ticket callbacks). */
public enum TicketOperation {
  /** Finds tickets by what they contain. */
  SEARCH,
  /** Opens a new ticket. */
  CREATE,
  /** Links a session to a ticket. */
  ASSOCIATE
}
