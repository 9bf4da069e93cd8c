package org.deskbridge.app.faults;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What is known outside the service about one session: the steps that were asked for, and those
 * that were acknowledged.
 */
final class SessionLife {

  private static final List<String> JOINED = List.of("notStarted", "waiting", "active", "complete");
  private static final List<String> NOT_JOINED = List.of("notStarted", "waiting", "abandoned");

  private final boolean isJoined;
  private volatile @Nullable String token;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();

  SessionLife(boolean isJoined) {
    this.isJoined = isJoined;
  }

  /** Runs it from the request to the end; what fails is not acknowledged, and is the last step. */
  void run(ServiceCalls calls, String callbackUrl, Runnable onAcknowledged) throws Exception {
    asked.incrementAndGet();
    var requested = calls.request(callbackUrl);
    token = requested;
    acknowledge(onAcknowledged);
    asked.incrementAndGet();
    var started = calls.start(requested);
    acknowledge(onAcknowledged);
    if (isJoined) {
      asked.incrementAndGet();
      calls.join(started.path("joinUrl").asText());
      acknowledge(onAcknowledged);
    }
    asked.incrementAndGet();
    calls.end(started.path("sessionId").asText());
    acknowledge(onAcknowledged);
  }

  private void acknowledge(Runnable onAcknowledged) {
    acknowledged.incrementAndGet();
    onAcknowledged.run();
  }

  /** Returns the token, absent if the answer to the request got lost. */
  @Nullable String token() {
    return token;
  }

  /** Returns the statuses that it may have now, an earlier one having been acknowledged. */
  List<String> possible() {
    return plan().subList(Math.max(0, acknowledged.get() - 1), asked.get());
  }

  /** Returns the status that was acknowledged last. */
  String acknowledged() {
    return plan().get(acknowledged.get() - 1);
  }

  /** Returns the statuses that were reported if it has this one now. */
  List<String> reportedAt(String status) {
    var plan = plan();
    return plan.subList(1, plan.indexOf(status) + 1);
  }

  private List<String> plan() {
    return isJoined ? JOINED : NOT_JOINED;
  }

  @Override
  public String toString() {
    return "%s: asked for %d steps, %d acknowledged"
        .formatted(token, asked.get(), acknowledged.get());
  }
}
