package org.deskbridge.adapter.persistence.sql.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.deskbridge.session.SupportSession;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that were read last, each with its version, so that one that did not change need not
 * be read and parsed again.
 *
 * <p>Whether an entry still holds is for the database to say: its version is compared with the
 * stored one at each read, in the statement that reads, so that a change by any process counts at
 * once.
 *
 * <p>Safe for use by several threads at once.
 */
public final class RecentSessions {

  /** Characters of JSON; a parsed session takes some three to four times as many bytes. */
  private static final long MOST_CHARACTERS = 2_000_000;

  private static final Duration KEPT_UNREAD = Duration.ofMinutes(1);

  private final Cache<LookUp, Entry> entries =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((LookUp lookUp, Entry entry) -> entry.size())
          .expireAfterAccess(KEPT_UNREAD)
          .executor(Runnable::run)
          .build();

  /** Returns what was kept last; null if nothing is. */
  public @Nullable Entry find(LookUp lookUp) {
    return entries.getIfPresent(lookUp);
  }

  /** Keeps what was read. */
  public void keep(LookUp lookUp, Entry entry) {
    entries.put(lookUp, entry);
  }

  /** Forgets a session that was not found. */
  public void forget(LookUp lookUp) {
    entries.invalidate(lookUp);
  }

  /**
   * By what a session was looked up.
   *
   * @param statement tells apart names of different kinds
   */
  public record LookUp(String statement, Object name) {}

  /**
   * The version of a state.
   *
   * @param session the number of the session, which is never given twice
   * @param revision of the session, which grows with each change
   */
  public record Version(long session, int revision) {

    /** Older than any state. */
    public static final Version NONE = new Version(-1, -1);
  }

  /**
   * A session at a version.
   *
   * @param size the length of its JSON in characters
   */
  public record Entry(Version version, SupportSession session, int size) {}
}
