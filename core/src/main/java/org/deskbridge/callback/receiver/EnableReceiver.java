package org.deskbridge.callback.receiver;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.InstantSource;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.url.HttpUrls;

/** Has callbacks sent again to a receiver that was disabled. */
@UseCase
public final class EnableReceiver {

  private final FailingReceivers receivers;
  private final InstantSource clock;

  public EnableReceiver(FailingReceivers receivers, InstantSource clock) {
    this.receivers = requireNonNull(receivers, "receivers");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Enables a receiver; what waits for it goes out at once, in order for each session.
   *
   * @param url an address of the receiver; only scheme, host, port and path count
   * @throws AccessDeniedException if the account is outside the caller's scope
   * @throws InvalidValueException if the address is none; correct it
   * @throws ReceiverNotFoundException if no receiver of the account is disabled at that address
   */
  public void enable(Caller caller, AccountKey account, URI url) {
    if (!caller.reach().includes(account)) {
      throw AccessDeniedException.outOfReach("account", account);
    }
    var address = ReceiverAddress.of(HttpUrls.called("url", url.toString()));
    if (receivers.find(account, address).filter(each -> each.isDisabled()).isEmpty()) {
      throw new ReceiverNotFoundException();
    }
    receivers.end(account, address, clock.instant());
  }
}
