package org.deskbridge.app.faults;

import java.util.List;
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
  private volatile int asked;
  private volatile int acknowledged;

  SessionLife(boolean isJoined) {
    this.isJoined = isJoined;
  }

  /** Runs it from the request to the end; what fails is not acknowledged, and is the last step. */
  void run(ServiceCalls calls, String callbackUrl, Runnable onAcknowledged) throws Exception {
    asked++;
    var requested = calls.request(callbackUrl);
    token = requested;
    acknowledge(onAcknowledged);
    asked++;
    var started = calls.start(requested);
    acknowledge(onAcknowledged);
    if (isJoined) {
      asked++;
      calls.join(started.path("joinUrl").asText());
      acknowledge(onAcknowledged);
    }
    asked++;
    calls.end(started.path("sessionId").asText());
    acknowledge(onAcknowledged);
  }

  private void acknowledge(Runnable onAcknowledged) {
    acknowledged++;
    onAcknowledged.run();
  }

  /** Returns the token, absent if the answer to the request got lost. */
  @Nullable String token() {
    return token;
  }

  /** Returns the statuses that it may have now, an earlier one having been acknowledged. */
  List<String> possible() {
    return plan().subList(Math.max(0, acknowledged - 1), asked);
  }

  /** Returns the status that was acknowledged last. */
  String acknowledged() {
    return plan().get(acknowledged - 1);
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
    return "%s: asked for %d steps, %d acknowledged".formatted(token, asked, acknowledged);
  }
}
