package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.callback.ReceiverHost;

/**
 * Logs receivers that do not accept callbacks: at most once an hour a host, as each of its
 * callbacks is tried again for days.
 *
 * <p>Safe for use by several threads at once.
 */
public final class ReceiverFailures {

  private static final System.Logger log = System.getLogger(ReceiverFailures.class.getName());

  private static final long HOUR_NANOS = TimeUnit.HOURS.toNanos(1);

  /** Bounds the memory: each session can name another host. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Map<ReceiverHost, Long> loggedAt = new ConcurrentHashMap<>();

  private ReceiverFailures() {}

  /** Returns a sender that sends by another one, and logs what fails. */
  public static CallbackSender logged(CallbackSender sender) {
    requireNonNull(sender, "sender");
    return new LoggedSender(sender, new ReceiverFailures());
  }

  private record LoggedSender(CallbackSender sender, ReceiverFailures failures)
      implements CallbackSender {

    @Override
    public DeliveryAttempt send(Message message) {
      var attempt = sender.send(message);
      if (attempt.outcome() == Outcome.FAILED) {
        failures.report(ReceiverHost.of(message.target()), attempt);
      }
      return attempt;
    }

    @Override
    public boolean mayCall(URI target) {
      return sender.mayCall(target);
    }
  }

  private void report(ReceiverHost host, DeliveryAttempt attempt) {
    if (isNews(host)) {
      log.log(
          WARNING,
          "callbacks to {0} fail and are tried again: {1}",
          host,
          attempt.httpStatus() == null ? attempt.detail() : "HTTP status " + attempt.httpStatus());
    }
  }

  private boolean isNews(ReceiverHost host) {
    if (loggedAt.size() >= MOST_REMEMBERED) {
      loggedAt.clear();
    }
    var now = System.nanoTime();
    return now == loggedAt.merge(host, now, (last, next) -> next - last < HOUR_NANOS ? last : next);
  }
}
