package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.ReceiverHost;
import org.jspecify.annotations.Nullable;

/**
 * Logs receivers that may not be called when a session is requested: the request is granted, and
 * its first callback may be an hour away. Once a host.
 *
 * <p>Safe for use by several threads at once.
 */
public final class RefusedReceivers {

  private static final System.Logger log = System.getLogger(RefusedReceivers.class.getName());

  /** Bounds the memory: each session can name another host. */
  private static final int MOST_REMEMBERED = 1_000;

  private final CallbackSender sender;
  private final Set<ReceiverHost> logged = ConcurrentHashMap.newKeySet();

  /**
   * @param sender knows which receivers may be called
   */
  public RefusedReceivers(CallbackSender sender) {
    this.sender = requireNonNull(sender, "sender");
  }

  /** Logs the receiver of a session's callbacks if it may not be called; absent if it has none. */
  public void check(@Nullable URI callbackUrl) {
    if (callbackUrl != null && !sender.mayCall(callbackUrl)) {
      report(ReceiverHost.of(callbackUrl));
    }
  }

  private void report(ReceiverHost host) {
    if (logged.size() >= MOST_REMEMBERED) {
      logged.clear();
    }
    if (logged.add(host)) {
      log.log(
          WARNING,
          "callbacks to {0} will fail, as its address is not public: name a public one with the"
              + " session, or add it to the allowed targets (--allowed-targets)",
          host);
    }
  }
}
