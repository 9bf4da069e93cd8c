package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.meta.UseCase;

/** Finds the sessions that a customer of an account was in. */
@UseCase
public final class FindCustomer {

  private final SessionRetention retention;

  /** Creates the use case from its port. */
  public FindCustomer(SessionRetention retention) {
    this.retention = requireNonNull(retention, "retention");
  }

  /**
   * Returns the sessions, longest requested first; none if the account is out of the caller's
   * reach.
   *
   * @throws RoleMissingException if the caller is neither a manager nor the service
   */
  public List<SessionKey> find(Caller caller, AccountKey account, Person person) {
    RetentionAccess.requireManager(caller);
    return caller.reach().covers(account) ? retention.of(account, person) : List.of();
  }
}
