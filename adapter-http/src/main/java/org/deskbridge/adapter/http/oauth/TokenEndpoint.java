package org.deskbridge.adapter.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.OauthErrors;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.support.SignInLimits;
import org.deskbridge.adapter.http.wire.Query;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.InvalidClientException;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.auth.SignInRefusedException;
import org.deskbridge.auth.TokenPair;
import org.jspecify.annotations.Nullable;

/** The logic of all token endpoints, which differ in their responses. */
final class TokenEndpoint {

  private static final String BASIC = "basic ";

  /** Names of the parameter with the expert's address: of the standard, and of older clients. */
  private static final List<String> USER = List.of("username", "user_id");

  private final Deskbridge desk;
  private final boolean passwordGrant;
  private final SignInLimits limits;
  private final OauthErrors errors;
  private final Function<TokenPair, byte[]> form;

  /**
   * @param passwordGrant whether applications may get tokens for a password
   * @param errors the form of errors
   * @param form writes the tokens
   */
  TokenEndpoint(
      Deskbridge desk,
      boolean passwordGrant,
      SignInLimits limits,
      OauthErrors errors,
      Function<TokenPair, byte[]> form) {
    this.desk = desk;
    this.passwordGrant = passwordGrant;
    this.limits = limits;
    this.errors = errors;
    this.form = form;
  }

  /** Answers a request for tokens. */
  Response answer(HttpHeaders headers, Query parameters) {
    var grantType = parameters.text("grant_type");
    if (grantType == null) {
      return errors.answer(400, "invalid_request", "grant_type: missing");
    }
    try {
      var client = Client.of(headers, parameters);
      if (grantType.equals("password") && passwordGrant) {
        return byPassword(headers, parameters, client);
      }
      if (grantType.equals("refresh_token")) {
        return byRefreshToken(parameters, client);
      }
      return errors.answer(400, "unsupported_grant_type", "grant_type: not served here");
    } catch (InvalidClientException e) {
      return unknownClient();
    } catch (SignInRefusedException e) {
      return errors.answer(400, "invalid_grant", e.getMessage());
    } catch (InvalidTokenException e) {
      return errors.answer(400, "invalid_grant", "refresh_token: spent, expired or unknown");
    }
  }

  private Response byPassword(HttpHeaders headers, Query parameters, @Nullable Client client) {
    var email = user(parameters);
    var password = parameters.text("password");
    if (email == null || password == null) {
      return errors.answer(
          400, "invalid_request", (email == null ? userName() : "password") + ": missing");
    }
    if (client == null) {
      return unknownClient();
    }
    var tokens =
        limits.attempt(
            RequestFilter.address(headers),
            email,
            () -> desk.access().issueTokens(client.id(), client.secret(), email, password));
    return tokens(form.apply(tokens));
  }

  /** An unescaped plus arrives as a blank, which no address contains. */
  private static @Nullable String user(Query parameters) {
    return USER.stream()
        .map(parameters::text)
        .filter(Objects::nonNull)
        .findFirst()
        .map(text -> text.strip().replace(' ', '+'))
        .orElse(null);
  }

  private String userName() {
    return errors == OauthErrors.LEGACY ? "user_id" : "username";
  }

  private Response byRefreshToken(Query parameters, @Nullable Client client) {
    var refreshToken = parameters.text("refresh_token");
    if (refreshToken == null) {
      return errors.answer(400, "invalid_request", "refresh_token: missing");
    }
    if (client == null) {
      return unknownClient();
    }
    return tokens(
        form.apply(desk.access().refreshTokens(client.id(), client.secret(), refreshToken)));
  }

  private static Response tokens(byte[] json) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .build();
  }

  private Response unknownClient() {
    return Response.fromResponse(
            errors.answer(
                401, "invalid_client", "client: not accepted (expected: a registered one)"))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"deskbridge\"")
        .build();
  }

  /** The application of a request: from HTTP Basic, or from the form (RFC 6749, section 2.3.1). */
  private record Client(ClientId id, @Nullable String secret) {

    static @Nullable Client of(HttpHeaders headers, Query parameters) {
      var header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
      if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
        return basic(header.substring(BASIC.length()).strip());
      }
      var id = parameters.text("client_id");
      return id == null ? null : new Client(new ClientId(id), parameters.text("client_secret"));
    }

    private static @Nullable Client basic(String credentials) {
      try {
        var text = new String(Base64.getDecoder().decode(credentials), UTF_8);
        var colon = text.indexOf(':');
        if (colon > 0) {
          var secret = Query.decode(text.substring(colon + 1));
          return new Client(
              new ClientId(Query.decode(text.substring(0, colon))),
              secret.isEmpty() ? null : secret);
        }
      } catch (IllegalArgumentException e) {
        // No Base64: an unknown application.
      }
      return null;
    }

    @Override
    public String toString() {
      return id.toString();
    }
  }
}
