package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

/**
 * A page that somebody has open in a session.
 *
 * @param id random, made by the page itself
 */
public record Page(String id, Side side) {

  /** Creates the page's name. */
  public Page {
    requireNonNull(id, "id");
    requireNonNull(side, "side");
  }
}
