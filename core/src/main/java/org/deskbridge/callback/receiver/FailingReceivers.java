package org.deskbridge.callback.receiver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The receivers that fail; one that does not is not stored. Replaced together with the queue of
 * callbacks, which holds what waits for a receiver that is disabled.
 *
 * <p>That a receiver is disabled or enabled is stored together with a {@link ReceiverEvent}, which
 * is in the event feed of the store.
 *
 * <p>Times are in milliseconds. Safe for use by several threads at once, and by several nodes.
 * Every method may throw {@link UnavailableException}; retrying is safe. Implementations must pass
 * {@code FailingReceiversContract}.
 */
@Port
public interface FailingReceivers {

  /** Returns a receiver, empty if it does not fail. */
  Optional<FailingReceiver> find(AccountKey account, ReceiverAddress address);

  /**
   * Notes a failure and returns the receiver. An earlier row of failures goes on.
   *
   * @param unbrokenSince rows whose last failure was before are over, of all receivers that are not
   *     disabled: so long nothing was sent to them
   */
  FailingReceiver failed(
      AccountKey account, ReceiverAddress address, Instant at, Instant unbrokenSince);

  /**
   * Disables a receiver that fails, and returns whether this call did: of rivals, one. A receiver
   * that does not fail stays as it is.
   */
  boolean disable(AccountKey account, ReceiverAddress address, Instant at);

  /**
   * Ends the row of failures, which enables a receiver that was disabled, and makes due what the
   * queue of callbacks holds for its account and host.
   *
   * @return what the row was, to one of rivals; empty if none was
   */
  Optional<FailingReceiver> end(AccountKey account, ReceiverAddress address, Instant at);

  /** Returns the failing receivers of an account by their addresses. */
  List<FailingReceiver> of(AccountKey account);

  /** Returns how many receivers are disabled, of all accounts. */
  long countDisabled();
}
