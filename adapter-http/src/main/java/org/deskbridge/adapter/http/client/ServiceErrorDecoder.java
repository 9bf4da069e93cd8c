package org.deskbridge.adapter.http.client;

import com.fasterxml.jackson.databind.ObjectReader;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.wire.ErrorJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.ErrorCode.Kind;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Translates refusals of the service into the families, by status and error code (contract 1), with
 * the reason as their code.
 */
final class ServiceErrorDecoder implements ErrorDecoder {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_MESSAGE_LENGTH = 300;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
  private static final ErrorJson NOTHING = new ErrorJson(null, null, (String) null);
  private static final ObjectReader READER = Json.reader(ErrorJson.class);

  @Override
  public Exception decode(String methodKey, Response response) {
    return failure(response);
  }

  /** Returns the failure that an error response means. */
  static DeskbridgeException failure(Response response) {
    var status = response.status();
    var error = read(response);
    var said =
        Optional.ofNullable(error.message())
            .map(ServiceErrorDecoder::shortened)
            .orElse("no reason");
    var retryAfter = retryAfter(response);
    var message =
        "support service: answered %d, %s%s"
            .formatted(
                status,
                said,
                retryAfter
                    .map(each -> " (ask again in %d s)".formatted(each.toSeconds()))
                    .orElse(""));
    var kind = "InvalidToken".equals(error.code()) ? Kind.UNAUTHENTICATED : kind(status);
    var code = code(kind, error.reason());
    if (kind.isRejection()) {
      return new RejectedException(code, message);
    }
    if (kind == Kind.CONFLICT) {
      return new ConflictException(code, message);
    }
    return status == 429 && retryAfter.isPresent()
        ? new BusyServiceException(message, retryAfter.get())
        : new UnavailableException(code, message, null);
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401 -> Kind.UNAUTHENTICATED;
      case 403 -> Kind.DENIED;
      case 404 -> Kind.NOT_FOUND;
      case 408, 429 -> Kind.UNAVAILABLE;
      case 409 -> Kind.CONFLICT;
      case 422 -> Kind.MISMATCH;
      default -> status >= 400 && status < 500 ? Kind.INVALID : Kind.UNAVAILABLE;
    };
  }

  /** The status decides; an unknown reason, or one that contradicts it, is ignored. */
  private static ErrorCode code(Kind kind, @Nullable String reason) {
    return Optional.ofNullable(reason)
        .flatMap(ErrorCode::ofText)
        .filter(each -> each.kind() == kind)
        .orElseGet(() -> unspecified(kind));
  }

  private static ErrorCode unspecified(Kind kind) {
    return switch (kind) {
      case INVALID -> ErrorCode.REQUEST_INVALID;
      case MISMATCH -> ErrorCode.REQUEST_REPEATED_DIFFERENTLY;
      case UNAUTHENTICATED -> ErrorCode.TOKEN_INVALID;
      case DENIED -> ErrorCode.REQUEST_DENIED;
      case NOT_FOUND -> ErrorCode.REQUEST_NOT_FOUND;
      case CONFLICT -> ErrorCode.REQUEST_CONFLICT;
      case UNAVAILABLE -> ErrorCode.SERVICE_UNAVAILABLE;
    };
  }

  private static ErrorJson read(Response response) {
    if (response.body() == null) {
      return NOTHING;
    }
    try (var in = response.body().asInputStream()) {
      ErrorJson error = READER.readValue(in.readNBytes(MAX_BYTES));
      return error == null ? NOTHING : error;
    } catch (IOException e) {
      // The response is not from the service; only the status can be used.
      return NOTHING;
    }
  }

  /** Returns the wait before a retry, if the service names it in seconds. */
  private static Optional<Duration> retryAfter(Response response) {
    return response.headers().getOrDefault("Retry-After", List.of()).stream()
        .filter(each -> SECONDS.matcher(each).matches())
        .findFirst()
        .map(each -> Duration.ofSeconds(Long.parseLong(each)));
  }

  private static String shortened(String text) {
    return text.length() > MAX_MESSAGE_LENGTH ? text.substring(0, MAX_MESSAGE_LENGTH) : text;
  }
}
