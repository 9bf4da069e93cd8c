package org.deskbridge.adapter.http.oauth;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.OauthErrors;
import org.deskbridge.adapter.http.support.SignInLimits;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.LegacyTokenJson;
import org.deskbridge.adapter.http.wire.TokenJson;

/** Creates the resources of chapter 4. */
public final class OauthResources {

  private OauthResources() {}

  /** Returns the resources. */
  public static Set<Object> of(Deskbridge desk, boolean passwordGrant, SignInLimits limits) {
    var legacy =
        new TokenEndpoint(
            desk,
            passwordGrant,
            limits,
            OauthErrors.LEGACY,
            tokens -> Json.bytes(LegacyTokenJson.WRITER, LegacyTokenJson.from(tokens)));
    var current =
        new TokenEndpoint(
            desk,
            passwordGrant,
            limits,
            OauthErrors.STANDARD,
            tokens -> Json.bytes(TokenJson.WRITER, TokenJson.from(tokens)));
    return Set.of(
        new LegacyTokenResource(legacy), new TokenResource(current), new TokenAlias(current));
  }

  static boolean isForm(HttpHeaders headers) {
    var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED);
  }
}
