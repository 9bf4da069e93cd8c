package org.deskbridge.live;

import static java.util.Objects.requireNonNull;

import org.deskbridge.session.Page;

/**
 * A page came or went.
 *
 * @param present whether it is there now
 */
public record Presence(Page from, boolean present) implements LiveNews {

  /** Creates the news. */
  public Presence {
    requireNonNull(from, "from");
  }

  /** Everybody else hears of it, on both sides. */
  @Override
  public boolean isFor(Page page) {
    return !page.id().equals(from.id());
  }
}
