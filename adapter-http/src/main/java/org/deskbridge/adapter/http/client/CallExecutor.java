package org.deskbridge.adapter.http.client;

import feign.FeignException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.UnreadableAnswerException;

/**
 * Makes calls with the helpdesk's token, not more of them than the service wants, and sorts
 * whatever goes wrong into the families.
 */
final class CallExecutor {

  private final ServiceToken token;
  private final RetryAfterPolicy patience;

  CallExecutor(ServiceToken token, RetryAfterPolicy patience) {
    this.token = token;
    this.patience = patience;
  }

  /**
   * Returns what the service answers.
   *
   * @param call makes the call with a token
   * @param form reads the answer
   */
  <J, T> T answer(Function<String, J> call, Function<J, T> form) {
    return understood(send(() -> token.use(call)), form);
  }

  /** Returns what the service answers, empty if it has not found what the call was about. */
  <J, T> Optional<T> found(Function<String, J> call, Function<J, T> form) {
    try {
      return Optional.of(answer(call, form));
    } catch (RejectedException e) {
      if (e.code().kind() == ErrorCode.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Makes a call without the token, again if the service puts it off for a little while. */
  <T> T send(Supplier<T> call) {
    return patience.call(() -> decided(call));
  }

  /**
   * Makes a call that Feign raises the failures of: what {@link ServiceErrorDecoder} decided, or
   * its own of connection and JSON. Those show the address, in which there may be a secret, so no
   * more than their cause goes on.
   */
  private static <T> T decided(Supplier<T> call) {
    try {
      return call.get();
    } catch (FeignException e) {
      if (e.getCause() instanceof DeskbridgeException decided) {
        throw decided;
      }
      throw new UnavailableException("support service: no answer that makes sense", e.getCause());
    }
  }

  /**
   * Reads an answer: what the core does not accept is a mistake of the service, not of a caller.
   *
   * @throws UnreadableAnswerException if the answer makes no sense
   */
  static <J, T> T understood(J answer, Function<J, T> form) {
    try {
      return form.apply(answer);
    } catch (InvalidValueException e) {
      throw new UnreadableAnswerException("support service: answered " + e.getMessage(), e);
    }
  }
}
