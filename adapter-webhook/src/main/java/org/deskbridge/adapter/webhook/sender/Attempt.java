package org.deskbridge.adapter.webhook.sender;

import java.io.IOException;
import org.deskbridge.ticket.PartnerFailedException;
import org.deskbridge.ticket.PartnerFailedException.Fault;
import org.deskbridge.ticket.PartnerSystem;
import org.jspecify.annotations.Nullable;

/**
 * What came of one request to a helpdesk: the result, or what is wrong.
 *
 * @param failure absent where there is a result
 * @param mayPass whether the same request may succeed in a moment and is safe to repeat
 */
record Attempt<T>(@Nullable T result, @Nullable Failure failure, boolean mayPass) {

  static <T> Attempt<T> succeeded(T result) {
    return new Attempt<>(result, null, false);
  }

  static <T> Attempt<T> failed(Fault fault, String reason, boolean mayPass) {
    return new Attempt<>(null, new Failure(fault, reason), mayPass);
  }

  /** Returns whether the helpdesk answered, be it that it refuses. */
  boolean isAnswer() {
    return failure == null || (failure.fault() != Fault.SLOW && failure.fault() != Fault.DOWN);
  }

  Attempt<T> last() {
    return new Attempt<>(result, failure, false);
  }

  /**
   * Returns the result.
   *
   * @throws PartnerFailedException if there is none
   */
  T resultOf(PartnerSystem system) {
    if (result == null) {
      throw failure == null
          ? new PartnerFailedException(system, Fault.UNREADABLE, null)
          : failure.of(system);
    }
    return result;
  }

  /**
   * What is wrong.
   *
   * @param reason our own words. What a connection or a reader says may quote what the helpdesk
   *     sent, and a helpdesk may send back the token.
   */
  record Failure(Fault fault, String reason) {

    PartnerFailedException of(PartnerSystem system) {
      return new PartnerFailedException(system, fault, new IOException(reason));
    }
  }
}
