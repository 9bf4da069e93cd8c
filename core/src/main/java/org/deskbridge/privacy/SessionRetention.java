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
 * The sessions on record, for those who remove what must not be kept.
 *
 * <p>What is removed or replaced cannot be read from the record by any means, once the method has
 * returned. Safe for use by several threads at once. Every method may throw {@link
 * UnavailableException}; retrying is safe. Implementations must pass {@code
 * SessionRetentionContract}.
 */
@Port
public interface SessionRetention {

  /**
   * Returns the sessions of an account in whose history that customer stands, longest requested
   * first. Reads the whole history of the account.
   */
  List<SessionKey> of(AccountKey account, CustomerQuery person);

  /**
   * Records the erasure of a session's customer: replaces each event of the session by what {@link
   * SessionEvent#withoutCustomer} leaves of it, and adds the receipt; all or nothing. What
   * receivers answered to the callbacks of the session is blanked with it.
   *
   * @throws StaleSessionException if the session has changed meanwhile: read again
   */
  void eraseCustomer(SessionChange receipt);

  /**
   * Returns sessions of an account that are not live, longest over first: since they ended, or
   * since they were requested, if nobody ever started them.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<SessionKey> endedBefore(AccountKey account, Instant before, int limit);

  /**
   * Returns sessions that belong to no account, because nobody ever started them, longest requested
   * first.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<SessionKey> unclaimedBefore(Instant before, int limit);

  /**
   * Removes a session with all that happened to it and its callbacks.
   *
   * <p>Places in the order of all events are not given out anew. The session that the latest event
   * of all belongs to may stay until there is a later one.
   */
  void remove(SessionKey key);
}
