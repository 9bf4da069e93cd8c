package org.deskbridge.privacy;

import java.time.Instant;
import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;

/**
 * Erases and removes stored sessions.
 *
 * <p>Removed or replaced data cannot be read from the store by any means after the method has
 * returned. Safe for use by several threads at once. Every method may throw {@link
 * UnavailableException}; retrying is safe. Implementations must pass {@code
 * SessionRetentionContract}.
 */
@Port
public interface SessionRetention {

  /**
   * Returns the sessions of an account whose history contains the customer, earliest requested
   * first. Reads the whole history of the account.
   */
  List<SessionKey> of(AccountKey account, CustomerQuery person);

  /**
   * Erases a session's customer: replaces each event of the session by {@link
   * SessionEvent#withoutCustomer}, and adds the receipt, atomically. The stored responses to
   * callbacks of the session are blanked, too.
   *
   * @throws StaleSessionException if the session has changed meanwhile: read again
   */
  void eraseCustomer(SessionChange receipt);

  /**
   * Returns sessions of an account that are not live, in the order of their ends, or of their
   * requests if they were never started.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<SessionKey> endedBefore(AccountKey account, Instant before, int limit);

  /**
   * Returns unclaimed sessions, which belong to no account, earliest requested first.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<SessionKey> unclaimedBefore(Instant before, int limit);

  /**
   * Removes a session with its events and callbacks.
   *
   * <p>Positions in the order of all events are not reused. The session of the latest event of all
   * may stay until there is a later event.
   */
  void remove(SessionKey key);
}
