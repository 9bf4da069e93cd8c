package org.deskbridge.live;

import org.deskbridge.session.Page;

/** Something the open pages of a session tell each other. */
public sealed interface LiveNews permits Signal, Presence {

  /** Returns the page it comes from, or is about. */
  Page from();

  /** Returns whether a page is meant to get it. */
  boolean isFor(Page page);
}
