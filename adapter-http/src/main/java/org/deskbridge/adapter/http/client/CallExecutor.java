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
 * Makes calls with the helpdesk's token, waits as the service's rate limit demands, and translates
 * failures into the families.
 */
final class CallExecutor {

  private final ServiceToken token;
  private final RetryAfterPolicy patience;

  CallExecutor(ServiceToken token, RetryAfterPolicy patience) {
    this.token = token;
    this.patience = patience;
  }

  /**
   * Returns the response of the service.
   *
   * @param call makes the call with a token
   * @param form reads the answer
   */
  <J, T> T answer(Function<String, J> call, Function<J, T> form) {
    return understood(send(() -> token.use(call)), form);
  }

  /** Returns the response of the service, empty if the object of the call was not found. */
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

  /**
   * Makes a call without the token, and retries it after a short wait that the service asks for.
   */
  <T> T send(Supplier<T> call) {
    return patience.call(() -> decided(call));
  }

  /**
   * Makes a call and translates the failures that Feign throws: those of {@link
   * ServiceErrorDecoder}, or its own of connection and JSON. The latter contain the address, which
   * may hold a secret, so only their cause is passed on.
   */
  private static <T> T decided(Supplier<T> call) {
    try {
      return call.get();
    } catch (FeignException e) {
      if (e.getCause() instanceof DeskbridgeException decided) {
        throw decided;
      }
      throw new UnavailableException("support service: no readable answer", e.getCause());
    }
  }

  /**
   * Reads a response: a value that the core refuses is a mistake of the service, not of a caller.
   *
   * @throws UnreadableAnswerException if the response cannot be read
   */
  static <J, T> T understood(J answer, Function<J, T> form) {
    try {
      return form.apply(answer);
    } catch (InvalidValueException e) {
      throw new UnreadableAnswerException("support service: answered " + e.getMessage(), e);
    }
  }
}
