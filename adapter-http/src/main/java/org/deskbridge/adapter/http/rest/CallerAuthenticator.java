package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.deskbridge.AccessDesk;
import org.deskbridge.adapter.http.support.ForbiddenTokenException;
import org.deskbridge.adapter.http.support.LimitOfRequest;
import org.deskbridge.adapter.http.support.Rate;
import org.deskbridge.adapter.http.support.RateLimiter;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grant;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.auth.TokenHash;
import org.deskbridge.error.RejectedException;
import org.jspecify.annotations.Nullable;

/** Authenticates the caller of a request by a token in any of its five forms (contract 1). */
final class CallerAuthenticator {

  private static final String PARAMETER = "oauth_token";

  private final AccessDesk access;
  private final boolean forbiddenForBadTokens;
  private final @Nullable RateLimiter limiter;

  private CallerAuthenticator(
      AccessDesk access, boolean forbiddenForBadTokens, @Nullable RateLimiter limiter) {
    this.access = access;
    this.forbiddenForBadTokens = forbiddenForBadTokens;
    this.limiter = limiter;
  }

  static CallerAuthenticator of(
      AccessDesk access,
      boolean forbiddenForBadTokens,
      RateLimiters limiters,
      @Nullable Rate rate) {
    return new CallerAuthenticator(
        access, forbiddenForBadTokens, rate == null ? null : limiters.limiter("calls", rate));
  }

  /** Returns an authenticator that always answers a bad token with 403; it shares the limits. */
  CallerAuthenticator forbidding() {
    return new CallerAuthenticator(access, true, limiter);
  }

  /** Returns the caller of a request without a body. */
  Caller of(HttpHeaders headers, Query query) {
    return identify(token(headers, () -> query));
  }

  /** Returns the caller of a request without a body or parameters of its own. */
  Caller of(HttpHeaders headers, UriInfo uri) {
    return identify(token(headers, () -> Query.of(uri)));
  }

  /** Returns the caller of a request with a body, and that body. */
  Authorized withBody(HttpHeaders headers, UriInfo uri, InputStream in) {
    return authorized(token(headers, () -> Query.of(uri)), () -> JsonBody.read(headers, in));
  }

  /** Returns the caller of a request whose body may be missing or an array, and that body. */
  Authorized withAnyBody(HttpHeaders headers, Query query, InputStream in) {
    return authorized(token(headers, () -> query), () -> JsonBody.readAny(headers, in));
  }

  private Authorized authorized(@Nullable String token, Supplier<JsonBody> read) {
    if (token != null) {
      return new Authorized(identify(token), read.get());
    }
    var body = readable(read);
    return new Authorized(identify(body.textIfAny(PARAMETER)), body);
  }

  /** A missing token is reported before a malformed body, which holds none. */
  private JsonBody readable(Supplier<JsonBody> read) {
    try {
      return read.get();
    } catch (RejectedException e) {
      throw bad(new InvalidTokenException());
    }
  }

  /** Returns the token outside of the body; the header wins over the query. */
  private @Nullable String token(HttpHeaders headers, Supplier<Query> query) {
    var authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
    var token = authorization == null ? null : inHeader(authorization);
    return token == null ? query.get().text(PARAMETER) : token;
  }

  private Caller identify(@Nullable String token) {
    if (token == null) {
      throw bad(new InvalidTokenException());
    }
    try {
      var caller = access.authenticate(token, Grant.Kind.ACCESS);
      if (limiter != null) {
        LimitOfRequest.note(limiter.take(limited(caller, token)));
      }
      return caller;
    } catch (InvalidTokenException e) {
      throw bad(e);
    }
  }

  /**
   * Returns the key of the rate limit: one for each application and account (contract 1).
   *
   * <p>Many accounts may use the same application, and none of them may use up the calls of
   * another. A token without an application, such as one for a script, has a limit of its own.
   */
  private static String limited(Caller caller, String token) {
    return caller
        .client()
        .flatMap(client -> caller.reach().account().map(account -> account + "/" + client))
        .orElseGet(() -> TokenHash.of(token).value());
  }

  private RejectedException bad(InvalidTokenException token) {
    return forbiddenForBadTokens ? new ForbiddenTokenException() : token;
  }

  private static @Nullable String inHeader(String authorization) {
    var text = authorization.strip();
    var blank = text.indexOf(' ');
    if (blank < 0) {
      return null;
    }
    var rest = text.substring(blank + 1).strip();
    return switch (text.substring(0, blank).toLowerCase(Locale.ROOT)) {
      case "bearer" -> rest;
      case "oauth" -> inOauthHeader(rest);
      default -> null;
    };
  }

  private static @Nullable String inOauthHeader(String parameters) {
    for (var each : parameters.split(",", -1)) {
      var equals = each.indexOf('=');
      if (equals > 0 && each.substring(0, equals).strip().equalsIgnoreCase(PARAMETER)) {
        var value = unquoted(each.substring(equals + 1).strip());
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  private static String unquoted(String text) {
    var last = text.length() - 1;
    var isQuoted =
        last > 0
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(last) == text.charAt(0);
    return isQuoted ? text.substring(1, last) : text;
  }

  /** A body and its sender. */
  record Authorized(Caller caller, JsonBody body) {}
}
