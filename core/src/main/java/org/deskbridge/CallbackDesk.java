package org.deskbridge;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.DeliverCallback;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.GetSigningSecret;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.runtime.CallbackDispatch;

/** Callbacks: how a helpdesk learns every change of status. */
public final class CallbackDesk {

  private final GetSigningSecret getSigningSecret;
  private final ClaimCallbacks claimCallbacks;
  private final DeliverCallback deliverCallback;
  private final DeskParts parts;

  CallbackDesk(DeskParts parts) {
    this.parts = parts;
    var store = parts.store();
    this.getSigningSecret = new GetSigningSecret(store.secrets());
    this.claimCallbacks = new ClaimCallbacks(store.callbacks(), parts.clock());
    this.deliverCallback =
        new DeliverCallback(
            store.callbacks(),
            parts.callbackFormat(),
            parts.callbackSender(),
            store.secrets(),
            parts.retrySchedule(),
            parts.clock());
  }

  /**
   * Returns the secret, the same every time.
   *
   * @see GetSigningSecret#show
   */
  public SigningSecret signingSecret(Caller caller, AccountKey account) {
    return getSigningSecret.show(caller, account);
  }

  /**
   * Returns callbacks that are due, at most one a session; each is the claimer's for 30 s.
   *
   * @see ClaimCallbacks#claim
   */
  public List<Callback> claim(int limit, Set<ReceiverHost> except) {
    return claimCallbacks.claim(limit, except);
  }

  /**
   * Makes one attempt and returns what becomes of the callback; blocks for 15 s at the most.
   *
   * @see DeliverCallback#send
   */
  public DeliveryDecision deliver(Callback callback) {
    return deliverCallback.send(callback);
  }

  /** Starts to send what is due, on workers. */
  CallbackDispatch dispatch(ExecutorService workers) {
    var store = parts.store();
    return CallbackDispatch.start(
        claimCallbacks,
        deliverCallback,
        store.callbacks(),
        store.sessionEvents(),
        workers,
        parts.clock());
  }
}
