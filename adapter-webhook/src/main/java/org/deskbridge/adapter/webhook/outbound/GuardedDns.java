package org.deskbridge.adapter.webhook.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks up a host once and returns its addresses only if every one may be called.
 *
 * <p>The connection goes to one of the returned addresses, so a changed DNS response between check
 * and call has no effect. Java cannot interrupt a lookup; it runs on a thread of its own, and the
 * caller waits at most {@link #PATIENCE}.
 */
public final class GuardedDns implements Dns, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** As many as there can be calls under way, so that slow lookups leave room for others. */
  private static final int MOST_LOOKUPS = 320;

  private static final int IDLE_SECONDS = 30;

  private final OutboundAddressPolicy guard;
  private final Dns lookup;

  /** A second request for a name waits for the lookup that is under way. */
  private final Map<String, Future<List<InetAddress>>> underWay = new ConcurrentHashMap<>();

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST_LOOKUPS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          GuardedDns::thread);

  public GuardedDns(OutboundAddressPolicy guard, Dns lookup) {
    this.guard = guard;
    this.lookup = lookup;
  }

  private static Thread thread(Runnable task) {
    var thread = new Thread(task, "callback-lookup");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var addresses = resolve(host);
    if (!addresses.stream().allMatch(address -> guard.allows(host, address))) {
      throw new UnknownHostException(OutboundAddressPolicy.REFUSED);
    }
    return addresses;
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    try {
      var answer = underWay.computeIfAbsent(host, this::look);
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw unknown(host, "no such host", e);
    } catch (TimeoutException e) {
      throw unknown(host, "no answer from the name server in time", e);
    } catch (RejectedExecutionException e) {
      throw unknown(host, "too many lookups at once", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, "lookup interrupted", e);
    }
  }

  private Future<List<InetAddress>> look(String host) {
    return threads.submit(
        () -> {
          try {
            return lookup.lookup(host);
          } finally {
            underWay.remove(host);
          }
        });
  }

  private static UnknownHostException unknown(String host, String reason, Throwable cause) {
    var failure = new UnknownHostException(host + ": " + reason);
    failure.initCause(cause);
    return failure;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
