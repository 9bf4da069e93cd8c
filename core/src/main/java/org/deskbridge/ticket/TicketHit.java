package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.TicketRef;

/**
 * A found ticket. Each text except the reference is empty if the helpdesk sent none.
 *
 * @param description cut to 500 characters
 * @param status in the helpdesk's words
 * @param requester in the helpdesk's words
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

  /** Cuts a text without splitting a surrogate pair. */
  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= KEPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, KEPT));
  }
}
