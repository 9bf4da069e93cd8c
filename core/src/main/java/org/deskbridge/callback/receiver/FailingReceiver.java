package org.deskbridge.callback.receiver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.account.AccountKey;
import org.jspecify.annotations.Nullable;

/**
 * A receiver that has answered nothing but failures for some time.
 *
 * @param account whose callbacks it receives
 * @param failingSince the first failure of the unbroken row
 * @param lastFailedAt the last failure
 * @param disabledAt since when its callbacks wait, absent if they are still sent
 */
public record FailingReceiver(
    AccountKey account,
    ReceiverAddress address,
    Instant failingSince,
    Instant lastFailedAt,
    @Nullable Instant disabledAt) {

  public FailingReceiver {
    requireNonNull(account, "account");
    requireNonNull(address, "address");
    requireNonNull(failingSince, "failingSince");
    requireNonNull(lastFailedAt, "lastFailedAt");
  }

  /** Returns whether its callbacks wait until it is enabled. */
  public boolean isDisabled() {
    return disabledAt != null;
  }
}
