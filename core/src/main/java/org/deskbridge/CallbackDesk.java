package org.deskbridge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.DeliverCallback;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.GetCallback;
import org.deskbridge.callback.GetSigningSecret;
import org.deskbridge.callback.ListCallbacks;
import org.deskbridge.callback.LoggedCallback.Place;
import org.deskbridge.callback.PingReceiver;
import org.deskbridge.callback.PingReceiverOfSession;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.callback.RemoveOldAttempts;
import org.deskbridge.callback.ReplayCallback;
import org.deskbridge.callback.ReplayCallbacks;
import org.deskbridge.callback.RotateSigningSecret;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.callback.receiver.EnableReceiver;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.ListFailingReceivers;
import org.deskbridge.runtime.CallbackDispatch;
import org.deskbridge.runtime.ReceiverFailures;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Callbacks: how a helpdesk learns every change of status, what became of each, and how it is sent
 * again.
 */
public final class CallbackDesk {

  private final GetSigningSecret getSigningSecret;
  private final RotateSigningSecret rotateSigningSecret;
  private final ListCallbacks listCallbacks;
  private final GetCallback getCallback;
  private final ReplayCallback replayCallback;
  private final ReplayCallbacks replayCallbacks;
  private final PingReceiver pingReceiver;
  private final PingReceiverOfSession pingReceiverOfSession;
  private final ListFailingReceivers listFailingReceivers;
  private final EnableReceiver enableReceiver;
  private final RemoveOldAttempts removeOldAttempts;
  private final ClaimCallbacks claimCallbacks;
  private final DeliverCallback deliverCallback;
  private final DeskParts parts;

  CallbackDesk(DeskParts parts) {
    this.parts = parts;
    var store = parts.store();
    var rotations = store.signingRotations();
    this.getSigningSecret = new GetSigningSecret(store.secrets(), rotations);
    this.rotateSigningSecret = new RotateSigningSecret(store.secrets(), rotations, parts.clock());
    this.listCallbacks = new ListCallbacks(store.callbackLog());
    this.getCallback = new GetCallback(store.callbackLog(), store.callbacks());
    this.replayCallback = new ReplayCallback(store.callbackLog(), store.callbacks(), parts.clock());
    this.replayCallbacks =
        new ReplayCallbacks(store.callbackLog(), store.callbacks(), parts.clock());
    this.pingReceiver =
        new PingReceiver(parts.callbackSender(), store.secrets(), rotations, parts.clock());
    this.pingReceiverOfSession =
        new PingReceiverOfSession(
            parts.callbackSender(), store.sessions(), store.secrets(), rotations, parts.clock());
    this.listFailingReceivers = new ListFailingReceivers(store.failingReceivers());
    this.enableReceiver = new EnableReceiver(store.failingReceivers(), parts.clock());
    this.removeOldAttempts = new RemoveOldAttempts(store.callbackLog(), parts.clock());
    this.claimCallbacks = new ClaimCallbacks(store.callbacks(), parts.clock());
    this.deliverCallback =
        new DeliverCallback(
            store.callbacks(),
            store.failingReceivers(),
            parts.callbackFormat(),
            ReceiverFailures.logged(parts.callbackSender()),
            store.secrets(),
            rotations,
            parts.retrySchedule(),
            parts.clock());
  }

  /**
   * Returns the secret, the same until it is replaced.
   *
   * @see GetSigningSecret#show
   */
  public SigningSecret signingSecret(Caller caller, AccountKey account) {
    return getSigningSecret.show(caller, account);
  }

  /**
   * Replaces the secret and returns the new one; the one before signs as well for the overlap.
   *
   * @see RotateSigningSecret#rotate
   */
  public RotateSigningSecret.Rotated rotateSigningSecret(
      Caller caller, AccountKey account, Duration overlap) {
    return rotateSigningSecret.rotate(caller, account, overlap);
  }

  /**
   * Returns callbacks in the caller's scope, newest change first.
   *
   * @see ListCallbacks#list
   */
  public ListCallbacks.Listing list(
      Caller caller, CallbackQuery query, @Nullable Place after, int limit) {
    return listCallbacks.list(caller, query, after, limit);
  }

  /**
   * Returns a callback with the attempts that are still stored.
   *
   * @see GetCallback#get
   */
  public GetCallback.Detailed get(Caller caller, CallbackId id) {
    return getCallback.get(caller, id);
  }

  /**
   * Queues a settled callback again and returns how many that were; 0 if it waits already.
   *
   * @see ReplayCallback#replay
   */
  public int replay(Caller caller, CallbackId id) {
    return replayCallback.replay(caller, id);
  }

  /**
   * Queues the selected callbacks again and returns how many that were.
   *
   * @see ReplayCallbacks#replay
   */
  public int replay(Caller caller, CallbackQuery query) {
    return replayCallbacks.replay(caller, query);
  }

  /**
   * Sends a test message to an address and returns the result; blocks for 15 s at the most.
   *
   * @see PingReceiver#ping
   */
  public DeliveryAttempt ping(Caller caller, AccountKey account, URI url) {
    return pingReceiver.ping(caller, account, url);
  }

  /**
   * Sends a test message to where the callbacks of a session go and returns the result; blocks for
   * 15 s at the most.
   *
   * @see PingReceiverOfSession#ping
   */
  public DeliveryAttempt ping(Caller caller, SessionKey session) {
    return pingReceiverOfSession.ping(caller, session);
  }

  /**
   * Returns the receivers of an account that fail, and which of them are disabled.
   *
   * @see ListFailingReceivers#list
   */
  public List<FailingReceiver> receivers(Caller caller, AccountKey account) {
    return listFailingReceivers.list(caller, account);
  }

  /**
   * Enables a receiver that was disabled; what waits for it goes out.
   *
   * @see EnableReceiver#enable
   */
  public void enableReceiver(Caller caller, AccountKey account, URI url) {
    enableReceiver.enable(caller, account, url);
  }

  /** Removes attempts from the log once their time is over. */
  void purgeLog() {
    removeOldAttempts.remove(parts.callbackLogRetention());
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
        parts.clock(),
        parts.logContext());
  }
}
