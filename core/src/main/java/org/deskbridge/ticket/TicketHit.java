package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.TicketRef;

/**
 * A ticket that was found. Each text but the reference is empty if the helpdesk gave none.
 *
 * @param description what it is about, at most 500 characters are kept
 * @param status where it stands, in the helpdesk's words
 * @param requester whose ticket it is, in the helpdesk's words
 */
public record TicketHit(
    TicketRef ref, String title, String description, String status, String requester) {

  private static final int KEPT = 500;

  public TicketHit {
    requireNonNull(ref, "ref");
    requireNonNull(title, "title");
    description = beginning(description);
    status = beginning(status);
    requester = beginning(requester);
  }

  public TicketHit(TicketRef ref, String title) {
    this(ref, title, "", "", "");
  }

  /** Cuts between characters, never within one. */
  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= KEPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, KEPT));
  }
}
