package org.deskbridge.adapter.http.support;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import org.deskbridge.adapter.http.wire.ErrorJson;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Maps every failure to a response, by family, in the form of the called endpoint (contract 1, 4).
 *
 * <p>The outermost handler: a failure of no family is a bug. It is logged under the id of the
 * request, and the caller gets only that id.
 */
public final class ErrorMapper implements ExceptionMapper<Throwable> {

  private static final Logger log = LoggerFactory.getLogger(ErrorMapper.class);
  private static final String INVALID_TOKEN = "InvalidToken";

  private final boolean forbiddenForBadTokens;

  @Context private @Nullable UriInfo uri;
  @Context private @Nullable HttpHeaders headers;
  @Context private @Nullable Request request;

  /**
   * @param forbiddenForBadTokens whether a missing token gets 403 everywhere
   */
  public ErrorMapper(boolean forbiddenForBadTokens) {
    this.forbiddenForBadTokens = forbiddenForBadTokens;
  }

  @Override
  public Response toResponse(Throwable failure) {
    var answer = answerTo(isWithoutToken(failure) ? missingToken() : failure);
    return answer.getEntity() instanceof ErrorJson error
        ? Response.fromResponse(answer).entity(bytes(answer.getStatus(), error)).build()
        : answer;
  }

  /** Returns whether a call of an unknown path has no token, which is reported first. */
  private boolean isWithoutToken(Throwable failure) {
    return failure instanceof NotFoundException
        && uri != null
        && headers != null
        && request != null
        && RequestFilter.isForCallers(uri)
        && headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        && Query.of(uri).text("oauth_token") == null
        && !mayHoldToken(headers, request);
  }

  /** Returns whether a body, which is not read for an unknown call, may hold the token. */
  private static boolean mayHoldToken(HttpHeaders headers, Request request) {
    return request.getMethod().equals(HttpMethod.POST)
        && (headers.getLength() > 0 || headers.getHeaderString("Transfer-Encoding") != null);
  }

  private RejectedException missingToken() {
    return forbiddenForBadTokens || (uri != null && RequestFilter.isUnderArchive(uri))
        ? new ForbiddenTokenException()
        : new InvalidTokenException();
  }

  private byte[] bytes(int status, ErrorJson error) {
    return uri != null && RequestFilter.isForTokens(uri)
        ? OauthErrors.of(uri).bytes(status, error)
        : Json.bytes(ErrorJson.WRITER, error);
  }

  private static Response answerTo(Throwable failure) {
    if (failure instanceof RejectedException rejected) {
      return rejected(rejected);
    }
    if (failure instanceof ConflictException conflict) {
      return answer(409, "Conflict", conflict);
    }
    if (failure instanceof TooManyRequestsException tooMany) {
      return tooMany(tooMany);
    }
    if (failure instanceof HelpdeskFailedException partner) {
      return partnerFailed(partner);
    }
    if (failure instanceof StorageFullException full) {
      log.error("a recording cannot be stored because its store is full", full);
      return answer(507, "StorageFull", full);
    }
    if (failure instanceof UnavailableException outage) {
      log.warn("a request failed because something is unavailable", failure);
      return unavailable(outage.code());
    }
    if (failure instanceof WebApplicationException refused) {
      return refusedByRuntime(refused);
    }
    if (failure instanceof IOException) {
      log.debug("a client disconnected", failure);
      return answer(
          400,
          "InvalidParameter",
          ErrorCode.REQUEST_INVALID,
          "body: ended early (expected: all of it)");
    }
    return fault(failure);
  }

  private static Response tooMany(TooManyRequestsException refused) {
    var answer =
        builder(429, "TooManyRequests", refused)
            .header(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
    refused.limit().ifPresent(each -> each.addTo(answer::header));
    return answer.build();
  }

  private static Response rejected(RejectedException rejected) {
    if (rejected instanceof ForbiddenTokenException) {
      return answer(403, INVALID_TOKEN, rejected);
    }
    if (rejected instanceof RangeNotSatisfiableException range) {
      return builder(416, "RangeNotSatisfiable", range)
          .header("Content-Range", "bytes */%d".formatted(range.size()))
          .build();
    }
    return switch (rejected.code()) {
      case REQUEST_TOO_LARGE -> answer(413, "PayloadTooLarge", rejected);
      case REQUEST_UNSUPPORTED_MEDIA_TYPE -> answer(415, "UnsupportedMediaType", rejected);
      default -> rejectedByKind(rejected);
    };
  }

  private static Response rejectedByKind(RejectedException rejected) {
    return switch (rejected.code().kind()) {
      case MISMATCH -> answer(422, "Conflict", rejected);
      case UNAUTHENTICATED ->
          builder(401, INVALID_TOKEN, rejected)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"deskbridge\"")
              .build();
      case DENIED -> answer(403, "AccessDenied", rejected);
      case NOT_FOUND -> answer(404, "NotFound", rejected);
      default -> answer(400, "InvalidParameter", rejected);
    };
  }

  /**
   * A failure of a helpdesk; its cause is not logged, as it may hold the helpdesk's address with a
   * token.
   */
  private static Response partnerFailed(HelpdeskFailedException partner) {
    log.info("a request failed because of a partner: {}", partner.getMessage());
    return switch (partner.fault()) {
      case SLOW -> answer(504, "HelpdeskSlow", partner);
      case DOWN -> answer(502, "HelpdeskDown", partner);
      case UNREADABLE -> answer(502, "HelpdeskUnreadable", partner);
      case UNNAMED -> answer(502, "HelpdeskUnnamed", partner);
      case REFUSED -> answer(502, "HelpdeskRefused", partner);
    };
  }

  /**
   * Replaces refusals of the runtime for paths, methods and media types, whose messages may name
   * classes.
   */
  private static Response refusedByRuntime(WebApplicationException refused) {
    var theirs = refused.getResponse();
    var status = theirs.getStatus();
    if (status < 400) {
      return theirs;
    }
    return switch (status) {
      case 403 -> answer(403, "AccessDenied", ErrorCode.REQUEST_DENIED, "This is not allowed.");
      case 404 ->
          answer(
              404,
              "NotFound",
              ErrorCode.REQUEST_NOT_FOUND,
              "path: unknown (expected: one of this service)");
      case 405 -> {
        var allowed = theirs.getHeaderString(HttpHeaders.ALLOW);
        yield builder(
                405,
                "MethodNotAllowed",
                ErrorCode.REQUEST_METHOD_NOT_ALLOWED,
                "method: not known here (expected: %s)".formatted(allowed))
            .header(HttpHeaders.ALLOW, allowed)
            .build();
      }
      case 406 ->
          answer(
              406,
              "InvalidParameter",
              ErrorCode.REQUEST_INVALID,
              "Accept: not served (expected: */*)");
      case 413 ->
          answer(
              413,
              "PayloadTooLarge",
              ErrorCode.REQUEST_TOO_LARGE,
              "body: too long (expected: at most 64 KiB)");
      case 415 ->
          answer(
              415,
              "UnsupportedMediaType",
              ErrorCode.REQUEST_UNSUPPORTED_MEDIA_TYPE,
              "Content-Type: not understood here");
      case 503 -> unavailable(ErrorCode.SERVICE_UNAVAILABLE);
      default ->
          status < 500
              ? answer(
                  status,
                  "InvalidParameter",
                  ErrorCode.REQUEST_INVALID,
                  "request: malformed (expected: as documented)")
              : fault(refused);
    };
  }

  private static Response unavailable(ErrorCode code) {
    return builder(503, "Unavailable", code, "The service cannot answer now. Try again later.")
        .header(HttpHeaders.RETRY_AFTER, 1)
        .build();
  }

  private static Response fault(Throwable failure) {
    var known = MDC.get(LogIds.REQUEST);
    var id = known == null ? RequestId.of(null) : known;
    log.error("request {} failed", id, failure);
    return answer(
        500,
        "InternalError",
        ErrorCode.SERVICE_FAULT,
        "Something went wrong. Reference: %s.".formatted(id));
  }

  private static Response answer(int status, String name, DeskbridgeException failure) {
    return builder(status, name, failure).build();
  }

  private static Response answer(int status, String name, ErrorCode code, String message) {
    return builder(status, name, code, message).build();
  }

  private static Response.ResponseBuilder builder(
      int status, String name, DeskbridgeException failure) {
    return builder(status, name, failure.code(), failure.getMessage());
  }

  private static Response.ResponseBuilder builder(
      int status, String name, ErrorCode code, String message) {
    var answer =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(new ErrorJson(name, message, code));
    SecurityHeaders.DEFAULTS.forEach(answer::header);
    return answer;
  }
}
