package org.deskbridge.auth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The grants on record.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code GrantsContract}.
 */
@Port
public interface Grants {

  /** Records a grant. */
  void put(Grant grant);

  /** Returns the grant a token stands for, expired or not; empty if unknown or revoked. */
  Optional<Grant> grant(TokenHash token);

  /**
   * Takes a grant off the record.
   *
   * @return whether it was there; of several rivals exactly one reads true
   */
  boolean revoke(TokenHash token);

  /**
   * Takes a grant off the record and puts others in its place, both or neither.
   *
   * @return whether it was there; of several rivals exactly one reads true, and nothing is put for
   *     the others
   */
  boolean replace(TokenHash token, List<Grant> successors);

  /** Takes all grants off the record that expired before an instant, and returns how many. */
  int removeExpired(Instant before);
}
