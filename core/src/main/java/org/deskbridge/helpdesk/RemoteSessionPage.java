package org.deskbridge.helpdesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of sessions, latest first.
 *
 * @param sessions without unreadable ones, so perhaps fewer than the page has
 * @param next the cursor of the next page, absent on the last page
 */
public record RemoteSessionPage(List<RemoteSession> sessions, @Nullable String next) {

  public RemoteSessionPage {
    sessions = List.copyOf(sessions);
  }
}
