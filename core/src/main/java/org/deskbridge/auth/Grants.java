package org.deskbridge.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.UserKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The stored grants.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code GrantsContract}.
 */
@Port
public interface Grants {

  /** Stores a grant. */
  void put(Grant grant);

  /** Returns the grant of a token, expired or not; empty if the token is unknown or revoked. */
  Optional<Grant> grant(TokenHash token);

  /**
   * Removes a grant.
   *
   * @return whether it existed; true for exactly one of several concurrent calls
   */
  boolean revoke(TokenHash token);

  /** Removes all grants of an expert, of every kind, and returns their number. */
  int revokeAll(UserKey user);

  /**
   * Replaces a grant by others, atomically.
   *
   * @return whether it existed; true for exactly one of several concurrent calls, the others store
   *     nothing
   */
  boolean replace(TokenHash token, List<Grant> successors);

  /** Removes all grants that expired before an instant, and returns their number. */
  int removeExpired(Instant before);
}
