package org.deskbridge.adapter.webhook.ticket;

import java.io.IOException;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.deskbridge.ticket.HelpdeskSystem;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one request to a helpdesk: a result or a failure.
 *
 * @param failure absent if there is a result
 * @param mayPass whether the same request may succeed in a moment and is safe to repeat
 */
public record TicketCallResult<T>(@Nullable T result, @Nullable Failure failure, boolean mayPass) {

  static <T> TicketCallResult<T> succeeded(T result) {
    return new TicketCallResult<>(result, null, false);
  }

  static <T> TicketCallResult<T> failed(Fault fault, String reason, boolean mayPass) {
    return new TicketCallResult<>(null, new Failure(fault, reason), mayPass);
  }

  /** Returns whether the helpdesk responded, even with a refusal. */
  boolean isAnswer() {
    return failure == null || (failure.fault() != Fault.SLOW && failure.fault() != Fault.DOWN);
  }

  TicketCallResult<T> last() {
    return new TicketCallResult<>(result, failure, false);
  }

  /**
   * Returns the result.
   *
   * @throws HelpdeskFailedException if there is none
   */
  T resultOf(HelpdeskSystem system) {
    if (result == null) {
      throw failure == null
          ? new HelpdeskFailedException(system, Fault.UNREADABLE, null)
          : failure.of(system);
    }
    return result;
  }

  /**
   * A failed request.
   *
   * @param reason a text of our own: messages of connections and readers may quote the response,
   *     and a helpdesk may echo the token
   */
  record Failure(Fault fault, String reason) {

    HelpdeskFailedException of(HelpdeskSystem system) {
      return new HelpdeskFailedException(system, fault, new IOException(reason));
    }
  }
}
