package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.id.SessionKey;

/** Finds the sessions of a customer of an account. */
@UseCase
public final class FindCustomerSessions {

  private final SessionRetention retention;

  public FindCustomerSessions(SessionRetention retention) {
    this.retention = requireNonNull(retention, "retention");
  }

  /**
   * Returns the sessions, earliest requested first; none if the account is outside the caller's
   * scope.
   *
   * @throws AccessDeniedException if the caller is neither a manager nor the service
   */
  public List<SessionKey> find(Caller caller, AccountKey account, CustomerQuery person) {
    return caller.managedReach().includes(account) ? retention.of(account, person) : List.of();
  }
}
