package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;

/** Counts the sessions of a stretch of time. */
@UseCase
public final class CountSessions {

  private final SessionLists lists;

  /** Creates the use case from its port. */
  public CountSessions(SessionLists lists) {
    this.lists = requireNonNull(lists, "lists");
  }

  /** Returns how many sessions the window holds in the caller's reach, over all its pages. */
  public long count(Caller caller, Window window) {
    return lists.count(caller.reach(), window);
  }
}
