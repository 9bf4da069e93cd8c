package org.deskbridge.adapter.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.ClientId;
import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.access.SignInRefusedException;
import org.deskbridge.access.Tokens;
import org.deskbridge.access.UnknownClientException;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.internal.Gate;
import org.deskbridge.adapter.http.internal.OauthErrors;
import org.deskbridge.adapter.http.internal.Query;
import org.deskbridge.adapter.http.internal.SignInLimits;
import org.jspecify.annotations.Nullable;

/** What both token endpoints do; they differ in how they ask and how they answer. */
final class TokenEndpoint {

  private static final String BASIC = "basic ";

  private final SupportDesk desk;
  private final boolean passwordGrant;
  private final SignInLimits limits;

  TokenEndpoint(SupportDesk desk, HttpSettings settings, SignInLimits limits) {
    this.desk = desk;
    this.passwordGrant = settings.passwordGrant();
    this.limits = limits;
  }

  /**
   * Answers a request for tokens.
   *
   * @param userParameter what the parameter with the expert's address is called
   * @param form what makes the answer of the tokens
   */
  Response answer(
      HttpHeaders headers, Query parameters, String userParameter, Function<Tokens, byte[]> form) {
    var grantType = parameters.text("grant_type");
    if (grantType == null) {
      return OauthErrors.answer(400, "invalid_request", "grant_type: missing");
    }
    try {
      var client = Client.of(headers, parameters);
      if (grantType.equals("password") && passwordGrant) {
        return byPassword(headers, parameters, userParameter, client, form);
      }
      if (grantType.equals("refresh_token")) {
        return byRefreshToken(parameters, client, form);
      }
      return OauthErrors.answer(400, "unsupported_grant_type", "grant_type: not served here");
    } catch (UnknownClientException e) {
      return unknownClient();
    } catch (SignInRefusedException e) {
      return OauthErrors.answer(400, "invalid_grant", e.getMessage());
    } catch (InvalidTokenException e) {
      return OauthErrors.answer(400, "invalid_grant", "refresh_token: spent, expired or unknown");
    }
  }

  private Response byPassword(
      HttpHeaders headers,
      Query parameters,
      String userParameter,
      @Nullable Client client,
      Function<Tokens, byte[]> form) {
    var email = address(parameters.text(userParameter));
    var password = parameters.text("password");
    if (email == null || password == null) {
      return OauthErrors.answer(
          400, "invalid_request", (email == null ? userParameter : "password") + ": missing");
    }
    if (client == null) {
      return unknownClient();
    }
    var tokens =
        limits.attempt(
            Gate.address(headers),
            email,
            () -> desk.grantByPassword().grant(client.id(), client.secret(), email, password));
    return tokens(form.apply(tokens));
  }

  /** A plus that was not escaped arrives as a blank, which no address has. */
  private static @Nullable String address(@Nullable String text) {
    return text == null ? null : text.strip().replace(' ', '+');
  }

  private Response byRefreshToken(
      Query parameters, @Nullable Client client, Function<Tokens, byte[]> form) {
    var refreshToken = parameters.text("refresh_token");
    if (refreshToken == null) {
      return OauthErrors.answer(400, "invalid_request", "refresh_token: missing");
    }
    if (client == null) {
      return unknownClient();
    }
    return tokens(
        form.apply(desk.refreshGrant().refresh(client.id(), client.secret(), refreshToken)));
  }

  private static Response tokens(byte[] json) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .build();
  }

  private static Response unknownClient() {
    return Response.fromResponse(
            OauthErrors.answer(
                401, "invalid_client", "client: not accepted (expected: a registered one)"))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"deskbridge\"")
        .build();
  }

  /** The application that asks: by HTTP Basic, or in the form (RFC 6749, section 2.3.1). */
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
        // No Base64: nobody we know.
      }
      return null;
    }

    @Override
    public String toString() {
      return id.toString();
    }
  }
}
