package org.deskbridge.helpdesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of sessions, latest listed first.
 *
 * @param sessions without those that cannot be read, so perhaps fewer than there are in that part
 * @param next what to ask on with, absent on the last page
 */
public record RemoteSessionPage(List<RemoteSession> sessions, @Nullable String next) {

  public RemoteSessionPage {
    sessions = List.copyOf(sessions);
  }
}
