package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;

/**
 * Removes every trace of the customer from the record of a session.
 *
 * <p>Recordings of the session show the customer as well: erase them first.
 */
@UseCase
public final class EraseCustomer {

  private final SessionRetention retention;
  private final RetentionAccess access;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public EraseCustomer(
      Sessions sessions, SessionRetention retention, Secrets secrets, InstantSource clock) {
    this.retention = requireNonNull(retention, "retention");
    this.access = new RetentionAccess(sessions, secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Blanks name and address, what was said and what was noted in every event of the session, and
   * adds one that tells of the erasure. Order, times and statuses stay.
   *
   * <p>A live session is erased as it stands; what is said afterwards is on record again.
   *
   * @throws AccessDeniedException if the caller is neither a manager nor the service
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws StaleSessionException if the session kept changing meanwhile; ask again
   */
  public SessionState erase(Caller caller, SessionKey key) {
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = access.find(caller, key);
              var receipt = session.eraseCustomer(clock.instant());
              retention.eraseCustomer(receipt);
              return receipt.after().state();
            });
  }
}
