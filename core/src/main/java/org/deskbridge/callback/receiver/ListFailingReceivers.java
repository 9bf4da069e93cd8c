package org.deskbridge.callback.receiver;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;

/** Shows the receivers of an account that fail, and which of them are disabled. */
@UseCase
public final class ListFailingReceivers {

  private final FailingReceivers receivers;

  public ListFailingReceivers(FailingReceivers receivers) {
    this.receivers = requireNonNull(receivers, "receivers");
  }

  /**
   * Returns them by their addresses.
   *
   * @throws AccessDeniedException if the account is outside the caller's scope
   */
  public List<FailingReceiver> list(Caller caller, AccountKey account) {
    if (!caller.reach().includes(account)) {
      throw AccessDeniedException.outOfReach("account", account);
    }
    return receivers.of(account);
  }
}
