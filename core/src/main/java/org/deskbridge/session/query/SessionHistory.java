package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/**
 * The events of a session, oldest first, read in pages: however long it is, few events are in
 * memory at a time. Events during the iteration may be included or not.
 */
public final class SessionHistory implements Iterable<SessionEvent> {

  /** Few enough for memory: the largest events, rewritten notes, have some 40 KiB. */
  private static final int PAGE = 200;

  private final Sessions sessions;
  private final SessionKey key;

  /** Creates the history of a session; nothing is read yet. */
  public SessionHistory(Sessions sessions, SessionKey key) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.key = requireNonNull(key, "key");
  }

  @Override
  public Iterator<SessionEvent> iterator() {
    return stream().iterator();
  }

  /** Returns the events as a lazy stream. */
  public Stream<SessionEvent> stream() {
    return Stream.iterate(page(0), page -> !page.isEmpty(), this::pageAfter).flatMap(List::stream);
  }

  private List<SessionEvent> pageAfter(List<SessionEvent> page) {
    return page.size() < PAGE ? List.of() : page(page.get(page.size() - 1).revision() + 1);
  }

  private List<SessionEvent> page(int from) {
    return sessions.history(key, from, PAGE);
  }
}
